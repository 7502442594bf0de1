package dev.vedette.web.page;

import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.BadRequestException;
import java.util.Optional;

/**
 * The ways on from a page of a list.
 *
 * @param previous address of the page before, if there is one
 * @param next address of the page after, if there is one
 */
public record Pager(Optional<String> previous, Optional<String> next) {

  /** A list on one page. */
  public static final Pager NONE = new Pager(Optional.empty(), Optional.empty());

  /**
   * The part of a list that a browser asks for: the first one if the cursor is not one of ours.
   *
   * @param size items a page, 100 at most
   */
  public static PageRequest request(int size, String cursor) {
    try {
      return PageRequest.parse(Integer.toString(size), cursor);
    } catch (BadRequestException e) {
      return new PageRequest(size, Optional.empty());
    }
  }

  /**
   * Leads on from a page.
   *
   * @param address with everything but the cursor: ends with {@code ?} or {@code &}
   */
  public static Pager of(Page<?> page, String address) {
    return of(page, address, "cursor");
  }

  /**
   * Leads on from a page of one list of several.
   *
   * @param address with everything but the cursor: ends with {@code ?} or {@code &}
   * @param parameter that has the cursor of this list
   */
  public static Pager of(Page<?> page, String address, String parameter) {
    String prefix = address + parameter + "=";
    return new Pager(
        page.hasPrevious() ? Optional.of(at(prefix, page.previous())) : Optional.empty(),
        page.hasNext() ? Optional.of(at(prefix, page.next())) : Optional.empty());
  }

  private static String at(String prefix, Cursor cursor) {
    return prefix + Links.query(cursor.toString());
  }

  /** Whether there is nothing but this page. */
  public boolean single() {
    return previous.isEmpty() && next.isEmpty();
  }
}
