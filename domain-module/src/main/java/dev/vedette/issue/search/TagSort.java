package dev.vedette.issue.search;

import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.problem.BadRequestException;

/** Orders of the values of a tag, all descending. */
public enum TagSort {
  /** Events that have it. */
  COUNT("n"),
  /** Last seen. */
  DATE("l"),
  /** First seen. */
  AGE("f"),
  /** The order in which the project came to know them. */
  ID("id");

  final String column;

  TagSort(String column) {
    this.column = column;
  }

  /** By what a value is ordered; positive. */
  long of(TagValue value) {
    return switch (this) {
      case COUNT -> value.count();
      case DATE -> Keyset.micros(value.lastSeen());
      case AGE -> Keyset.micros(value.firstSeen());
      case ID -> value.id();
    };
  }

  /** Reads the parameter; null and empty mean the most frequent first. */
  public static TagSort parse(String text) {
    return switch (text == null ? "" : text) {
      case "", "count", "-count" -> COUNT;
      case "date", "-date", "-last_seen" -> DATE;
      case "age", "-age", "-first_seen" -> AGE;
      case "id", "-id" -> ID;
      default -> throw new BadRequestException("Invalid sort parameter.");
    };
  }
}
