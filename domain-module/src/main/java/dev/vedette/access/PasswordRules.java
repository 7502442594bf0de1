package dev.vedette.access;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new password must be, after NIST SP 800-63B, 5.1.1.2: long enough, not one that is known
 * or close at hand, and nothing about kinds of characters. Lengths are in code points after NFKC,
 * the form in which passwords are hashed, so that each keyboard's way to type one counts.
 */
final class PasswordRules {

  static final int MIN_LENGTH = 8;
  static final int MAX_LENGTH = 200;

  private static final String PRODUCT = "vedette";

  /** Own words shorter than this may stand in a password: they say little. */
  private static final int SHORTEST_WORD = 3;

  private final CommonPasswords common = CommonPasswords.load();

  /** The form of a password that is checked and hashed. */
  static String normalized(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  /** Whether no account can have this password, because it is too long to be looked at. */
  static boolean tooLong(String password) {
    return password.length() > 2 * MAX_LENGTH || codePoints(normalized(password)) > MAX_LENGTH;
  }

  /**
   * What is wrong with a password, in a sentence for the person; empty if nothing is.
   *
   * @param own the e-mail address and the name of the person
   */
  Optional<String> problem(String password, Collection<String> own) {
    if (tooLong(password)) {
      return Optional.of("Use at most " + MAX_LENGTH + " characters.");
    }
    String normalized = normalized(password);
    if (codePoints(normalized) < MIN_LENGTH) {
      return Optional.of(
          "Use at least " + MIN_LENGTH + " characters; a few words are a good start.");
    }
    if (isSequence(normalized)) {
      return Optional.of("A row of neighbouring or equal characters is guessed first.");
    }
    if (common.contains(normalized)) {
      return Optional.of("This password is on lists of stolen passwords. Choose another one.");
    }
    return own(normalized, own)
        ? Optional.of("Do not use your name, your email address or the name of this program.")
        : Optional.empty();
  }

  /** Whether nothing but an own word is left without digits and punctuation. */
  private static boolean own(String normalized, Collection<String> own) {
    String core = core(normalized);
    String whole = normalized.toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(PRODUCT), own.stream().flatMap(PasswordRules::words))
        .map(word -> normalized(word).toLowerCase(Locale.ROOT))
        .anyMatch(word -> whole.equals(word) || isRepeated(core, core(word)));
  }

  /** A name and its parts; an address, what is before and after the @, and its parts. */
  private static Stream<String> words(String text) {
    return Stream.concat(
        Stream.concat(Stream.of(text), Stream.of(text.split("@", -1))),
        Stream.of(text.split("[^\\p{L}\\p{M}]+", -1)));
  }

  private static String core(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]", "");
  }

  private static boolean isRepeated(String text, String word) {
    return word.length() >= SHORTEST_WORD && !text.isEmpty() && text.replace(word, "").isEmpty();
  }

  /** {@code aaaaaaaa}, {@code 12345678}, {@code hgfedcba}. */
  private static boolean isSequence(String text) {
    int[] points = text.codePoints().toArray();
    int difference = points[1] - points[0];
    for (int i = 1; i < points.length; i++) {
      if (points[i] - points[i - 1] != difference) {
        return false;
      }
    }
    return Math.abs(difference) <= 1;
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
