package dev.vedette.platform;

import dev.vedette.platform.problem.BadRequestException;
import java.util.regex.Pattern;

/**
 * A place in a list, opaque to clients: {@code value:offset:is_prev}, three integers as Sentry's
 * pagination writes them.
 *
 * @param value the key of the place (an id, a timestamp) or, for offset lists, the page size
 * @param offset rows to pass among those of the same value
 * @param previous whether the page before the place is meant instead of the page from it on
 */
public record Cursor(long value, long offset, boolean previous) {

  private static final Pattern TEXT = Pattern.compile("(-?\\d{1,18}):(-?\\d{1,18}):([01])");

  /**
   * Reads a cursor as a client sends it back.
   *
   * @throws BadRequestException if the text is not one of ours
   */
  public static Cursor parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new BadRequestException("Invalid cursor parameter.");
    }
    return new Cursor(
        Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3).equals("1"));
  }

  @Override
  public String toString() {
    return value + ":" + offset + ":" + (previous ? 1 : 0);
  }
}
