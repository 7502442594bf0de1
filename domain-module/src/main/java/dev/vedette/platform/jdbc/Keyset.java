package dev.vedette.platform.jdbc;

import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Where a page of a list lies that is ordered by a value and then by id, both descending. Its
 * cursors name the value and the id of the item at the page's edge, so that a page costs the same
 * however deep it is, and stays in place while new items arrive. A cursor {@code 0:offset:0}, as
 * scripts for Sentry write it by hand, is understood as an offset.
 *
 * @param keyed whether the page lies beyond an item; else it starts at {@code offset}
 * @param backward whether it lies before that item (newer) instead of after it
 */
public record Keyset(boolean keyed, boolean backward, long value, long id, int offset, int limit) {

  private static final int MAX_OFFSET = 10_000;
  private static final long MICROS = 1_000_000;

  /** Reads the cursor of a request. */
  public static Keyset of(PageRequest request) {
    if (request.cursor().isEmpty()) {
      return new Keyset(false, false, 0, 0, 0, request.limit());
    }
    Cursor cursor = request.cursor().get();
    if (cursor.value() > 0) {
      return new Keyset(
          true, cursor.previous(), cursor.value(), cursor.offset(), 0, request.limit());
    }
    int offset = (int) Math.max(0, Math.min(cursor.offset(), MAX_OFFSET));
    return new Keyset(false, false, 0, 0, offset, request.limit());
  }

  /** The sign between an item's (value, id) and the cursor's. */
  public String comparison() {
    return backward ? " > " : " < ";
  }

  /**
   * What JPQL asks of an item of the page, with the parameters {@code :time} and {@code :id}; in a
   * form that both databases read as a range of an index.
   *
   * @param value path of a time
   * @param id path of the id
   */
  public String condition(String value, String id) {
    String sign = comparison().strip();
    return "%1$s %2$s= :time and (%1$s %2$s :time or %3$s %2$s :id)".formatted(value, sign, id);
  }

  /** The direction to read in. */
  public String direction() {
    return backward ? " asc" : " desc";
  }

  /** How many rows to read: one more than the page has, to know whether another page follows. */
  public int fetch() {
    return limit + 1;
  }

  /** A time as a value of a cursor, which is always positive. */
  public static long micros(Instant time) {
    return time.getEpochSecond() * MICROS + time.getNano() / 1000;
  }

  /** The time that a value of a cursor stands for. */
  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
  }

  /**
   * Makes the page.
   *
   * @param rows up to {@link #fetch()} rows in the order they were read
   * @param valueOf the value of an item, positive
   */
  public <T> Page<T> page(List<T> rows, ToLongFunction<T> valueOf, ToLongFunction<T> idOf) {
    boolean more = rows.size() > limit;
    List<T> items = new ArrayList<>(more ? rows.subList(0, limit) : rows);
    if (backward) {
      Collections.reverse(items);
    }
    boolean any = !items.isEmpty();
    T first = any ? items.get(0) : null;
    T last = any ? items.get(items.size() - 1) : null;
    return new Page<>(
        items,
        any ? new Cursor(valueOf.applyAsLong(first), idOf.applyAsLong(first), true) : here(true),
        backward ? more : keyed || offset > 0,
        any ? new Cursor(valueOf.applyAsLong(last), idOf.applyAsLong(last), false) : here(false),
        backward ? any || keyed : more);
  }

  private Cursor here(boolean previous) {
    return keyed ? new Cursor(value, id, previous) : new Cursor(0, offset, previous);
  }
}
