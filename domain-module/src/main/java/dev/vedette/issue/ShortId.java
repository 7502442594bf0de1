package dev.vedette.issue;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of an issue among people: the project's slug in capitals and the issue's number in the
 * project, in Crockford's base 32, as in {@code PUMP-STATION-1C}.
 *
 * @param projectSlug in lower case
 * @param number from 1
 */
public record ShortId(String projectSlug, long number) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int MASK = 31;

  /** 12 digits of 5 bits stay clear of the sign. */
  private static final int MAX_DIGITS = 12;

  /** Writes the short id of the project's issue with this number. */
  public static String format(String projectSlug, long number) {
    StringBuilder digits = new StringBuilder();
    long rest = number;
    do {
      digits.append(ALPHABET.charAt((int) (rest & MASK)));
      rest >>>= BITS;
    } while (rest != 0);
    return projectSlug.toUpperCase(Locale.ROOT) + "-" + digits.reverse();
  }

  /** Reads a short id in any case; the letters O, I and L count as the digits they resemble. */
  public static Optional<ShortId> parse(String text) {
    int hyphen = text.lastIndexOf('-');
    int digits = text.length() - hyphen - 1;
    if (hyphen < 1 || digits < 1 || digits > MAX_DIGITS) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = hyphen + 1; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      number = (number << BITS) | digit;
    }
    return number < 1
        ? Optional.empty()
        : Optional.of(new ShortId(text.substring(0, hyphen).toLowerCase(Locale.ROOT), number));
  }

  private static int digit(char c) {
    return switch (c) {
      case 'o', 'O' -> 0;
      case 'i', 'I', 'l', 'L' -> 1;
      default -> c < 128 ? ALPHABET.indexOf(Character.toUpperCase(c)) : -1;
    };
  }

  @Override
  public String toString() {
    return format(projectSlug, number);
  }
}
