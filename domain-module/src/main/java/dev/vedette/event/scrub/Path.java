package dev.vedette.event.scrub;

import java.util.Arrays;

/**
 * The way from the event to a value. A value in a list of pairs has the pair's key for its name,
 * where {@code _meta} counts: so each step has both.
 */
final class Path {

  /** What kind of value stands at a step, besides what the protocol says it is. */
  enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT,
    NULL
  }

  private String[] names = new String[32];
  private int[] indexes = new int[32];
  private Field[] fields = new Field[32];
  private Kind[] kinds = new Kind[32];
  private int depth;

  /** Goes down to a member. */
  void enter(String name, Field field, Kind kind) {
    push(name, -1, field, kind);
  }

  /** Goes down to an element of a list. */
  void enter(int index, Field field, Kind kind) {
    push(null, index, field, kind);
  }

  /** Goes down to the value of a pair in a list of pairs, which is two steps for {@code _meta}. */
  void enterPair(int index, String key, Field field, Kind kind) {
    push(key, index, field, kind);
  }

  void leave() {
    depth--;
  }

  private void push(String name, int index, Field field, Kind kind) {
    if (depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
      fields = Arrays.copyOf(fields, 2 * depth);
      kinds = Arrays.copyOf(kinds, 2 * depth);
    }
    names[depth] = name;
    indexes[depth] = index;
    fields[depth] = field;
    kinds[depth] = kind;
    depth++;
  }

  int depth() {
    return depth;
  }

  /** The name at a step; null for an element of a list. */
  String name(int step) {
    return names[step];
  }

  /** The number of an element; -1 for a member. */
  int index(int step) {
    return names[step] == null ? indexes[step] : -1;
  }

  Field field(int step) {
    return fields[step];
  }

  Kind kind(int step) {
    return kinds[step];
  }

  /** The value's name; empty for an element of a list. */
  String name() {
    return depth == 0 || names[depth - 1] == null ? "" : names[depth - 1];
  }

  Field field() {
    return fields[depth - 1];
  }

  Kind kind() {
    return kinds[depth - 1];
  }

  /** The number of a pair in its list; -1 if the step is none. */
  int pair(int step) {
    return names[step] == null ? -1 : indexes[step];
  }

  /** Whether the first step has this name. */
  boolean startsWith(String name) {
    return depth > 0 && name.equals(names[0]);
  }

  /** As in {@code request.headers.Cookie}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(i == 0 ? "" : ".").append(names[i] == null ? "" + indexes[i] : names[i]);
    }
    return text.toString();
  }
}
