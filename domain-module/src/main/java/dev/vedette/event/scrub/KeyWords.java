package dev.vedette.event.scrub;

import java.util.Set;

/**
 * Names that stand for a secret. A name is taken apart at case, digits and punctuation, so that
 * {@code authToken}, {@code x-auth-token} and {@code AUTH_TOKEN} are one, and {@code author} is
 * another.
 */
final class KeyWords {

  /** How sure a name is of holding a secret. */
  enum Strength {
    /** It does not. */
    NONE,
    /** In prose it may also stand for itself: {@code Unexpected token: x}. */
    WEAK,
    /** It does. */
    STRONG
  }

  /** Words that end a name: {@code dbpassword} too; no other word ends like this. */
  private static final String[] STRONG_ENDS = {
    "password", "passwd", "passphrase", "secret", "apikey", "privatekey", "mysqlpwd", "cardnumber"
  };

  private static final Set<String> STRONG_WORDS = Set.of("passwords", "secrets", "cvv", "cvc");

  private static final Set<String> WEAK_WORDS =
      Set.of(
          "auth",
          "oauth",
          "authorization",
          "authentication",
          "authtoken",
          "accesstoken",
          "refreshtoken",
          "idtoken",
          "sessiontoken",
          "stripetoken",
          "credential",
          "credentials",
          "bearer",
          "jwt",
          "token",
          "csrf",
          "xsrf",
          "csrftoken",
          "xsrftoken");

  /** Two words in a row. */
  private static final Set<String> STRONG_PAIRS =
      Set.of("api key", "private key", "card number", "cc number");

  /** The whole name. */
  private static final Set<String> WHOLE = Set.of("otp", "two factor", "set cookie");

  private static final int MAX_LENGTH = 200;

  private KeyWords() {}

  /** What a name says; names of more than 200 characters say nothing. */
  static Strength strength(String name) {
    if (name.length() < 3 || name.length() > MAX_LENGTH) {
      return Strength.NONE;
    }
    String words = words(name);
    if (WHOLE.contains(words)) {
      return Strength.STRONG;
    }
    Strength found = Strength.NONE;
    String previous = "";
    int start = 0;
    while (start < words.length()) {
      int end = words.indexOf(' ', start);
      end = end < 0 ? words.length() : end;
      String word = words.substring(start, end);
      if (isStrong(word, previous)) {
        return Strength.STRONG;
      }
      if (WEAK_WORDS.contains(word)) {
        found = Strength.WEAK;
      }
      previous = word;
      start = end + 1;
    }
    return found;
  }

  private static boolean isStrong(String word, String previous) {
    // PWD alone is the shell's current directory
    if (STRONG_WORDS.contains(word) || word.equals("pwd") && !previous.isEmpty()) {
      return true;
    }
    for (String end : STRONG_ENDS) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return !previous.isEmpty() && STRONG_PAIRS.contains(previous + ' ' + word);
  }

  /** In lower case, with one space between words: {@code APIKey2} is {@code api key 2}. */
  static String words(String name) {
    StringBuilder words = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        space(words);
        continue;
      }
      if (i > 0 && startsWord(name, i)) {
        space(words);
      }
      words.append(Character.toLowerCase(c));
    }
    int length = words.length();
    if (length > 0 && words.charAt(length - 1) == ' ') {
      words.setLength(length - 1);
    }
    return words.toString();
  }

  private static void space(StringBuilder words) {
    if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }

  private static boolean startsWord(String name, int i) {
    char before = name.charAt(i - 1);
    char c = name.charAt(i);
    if (Character.isDigit(c) != Character.isDigit(before)) {
      return true;
    }
    if (!Character.isUpperCase(c)) {
      return false;
    }
    boolean nextIsLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return Character.isLowerCase(before) || nextIsLower;
  }
}
