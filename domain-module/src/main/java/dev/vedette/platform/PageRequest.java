package dev.vedette.platform;

import dev.vedette.platform.problem.BadRequestException;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit most items of the page, 1 to {@value #MAX_LIMIT}
 * @param cursor where the page starts; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> cursor) {

  /** The most items a page may have, and the number where none is given. */
  public static final int MAX_LIMIT = 100;

  /** The first page in the default size. */
  public static final PageRequest FIRST = new PageRequest(MAX_LIMIT, Optional.empty());

  /** Checks the limit. */
  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new BadRequestException("Invalid per_page value. Cannot exceed " + MAX_LIMIT + ".");
    }
  }

  /**
   * Reads both query parameters; absent and empty ones give the defaults.
   *
   * @throws BadRequestException if one of them is malformed or out of bounds
   */
  public static PageRequest parse(String perPage, String cursor) {
    int limit = MAX_LIMIT;
    if (perPage != null && !perPage.isEmpty()) {
      try {
        limit = Integer.parseInt(perPage);
      } catch (NumberFormatException e) {
        throw new BadRequestException("Invalid per_page parameter.");
      }
    }
    return new PageRequest(
        limit,
        cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(cursor)));
  }

  /** For lists paged by offset: how many items to pass over, never negative. */
  public int offset() {
    return cursor.map(c -> (int) Math.max(0, Math.min(c.offset(), 1_000_000) * limit)).orElse(0);
  }
}
