package dev.vedette.access;

import dev.vedette.platform.Secrets;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A code for those who have lost their authenticator: 16 characters in groups of four, 80 random
 * bits, in Crockford's alphabet, where no two characters are mistaken for each other.
 */
final class RecoveryCode {

  /** How many an account has. */
  static final int COUNT = 10;

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int CHARACTERS = 16;
  private static final int GROUP = 4;
  private static final int LONGEST_INPUT = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCode() {}

  /** A full set of codes, all different. */
  static List<String> set() {
    Set<String> codes = new LinkedHashSet<>();
    while (codes.size() < COUNT) {
      codes.add(random());
    }
    return List.copyOf(codes);
  }

  /**
   * The form under which a code is kept; the account is part of it, so that equal codes of two
   * people do not show.
   *
   * @param typed in any case, with or without separators, and with o, i and l for 0 and 1
   */
  static String hash(long userId, String typed) {
    return Secrets.sha256(userId + ":" + plain(typed));
  }

  /** Whether the text has as many characters as a code. */
  static boolean looksLike(String typed) {
    return typed.length() <= LONGEST_INPUT && plain(typed).length() == CHARACTERS;
  }

  private static String plain(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replace('o', '0')
        .replace('i', '1')
        .replace('l', '1')
        .replaceAll("[\\s-]", "");
  }

  private static String random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
