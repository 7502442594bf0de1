package dev.vedette.event.scrub;

import java.util.HashMap;
import java.util.Map;

/**
 * A place in an event: which rules may touch it, and what it is for selectors. Immutable once
 * built.
 */
final class Field {

  /** Who may touch a place. */
  enum Level {
    /** Nobody: ids, times, what the server decides by. */
    NEVER,
    /** Only rules whose selector names it. */
    NAMED,
    /** Every rule. */
    ALWAYS
  }

  /** Everything below it, whatever its name, is as free as it is. */
  static final Field FREE = new Field(Level.ALWAYS, "").withAll();

  static final Field NEVER = new Field(Level.NEVER, "").withAll();

  static final Field NAMED = new Field(Level.NAMED, "").withAll();

  private final Level level;
  private final String type;
  private final Map<String, Field> members = new HashMap<>();
  private boolean messages;
  private boolean scanned;
  private Field others;

  private Field(Level level, String type) {
    this.level = level;
    this.type = type;
    this.scanned = level == Level.ALWAYS;
  }

  static Field of(Level level) {
    return new Field(level, "");
  }

  /** An object with members of their own, such as a frame; no rule removes it as a whole. */
  static Field struct(String type) {
    return new Field(Level.NEVER, type);
  }

  /** Prose in which names of secrets stand for themselves: only what is found inside goes. */
  static Field message(String type) {
    Field field = new Field(Level.ALWAYS, type);
    field.messages = true;
    return field;
  }

  /** Not for rules that take all texts, but cards and keys are looked for. */
  static Field scannedOnly() {
    Field field = new Field(Level.NAMED, "");
    field.scanned = true;
    return field;
  }

  Field with(String name, Field member) {
    members.put(name, member);
    return this;
  }

  Field with(Field member, String... names) {
    for (String name : names) {
      members.put(name, member);
    }
    return this;
  }

  /** Elements of a list, or members without a place of their own. */
  Field withOthers(Field all) {
    others = all;
    return this;
  }

  private Field withAll() {
    return withOthers(this);
  }

  Level level() {
    return level;
  }

  /** Its name for selectors, without the dollar sign; empty if it has none. */
  String type() {
    return type;
  }

  boolean isMessage() {
    return messages;
  }

  /** Whether the default rules look into texts here. */
  boolean isScanned() {
    return scanned;
  }

  /** Whether what is inside has no names of the protocol's. */
  boolean isFree() {
    return level == Level.ALWAYS && others != null && members.isEmpty();
  }

  Field member(String name) {
    Field member = members.get(name);
    if (member != null) {
      return member;
    }
    return others == null ? NEVER : others;
  }

  Field element() {
    return others == null ? NEVER : others;
  }
}
