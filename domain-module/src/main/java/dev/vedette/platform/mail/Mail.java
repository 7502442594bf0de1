package dev.vedette.platform.mail;

import java.util.regex.Pattern;

/**
 * A message to one person, in plain text.
 *
 * @param to one bare address, without a name, up to 254 characters
 * @param subject one line; control characters become spaces, and it is cut after 200 characters
 * @param text up to 100,000 characters
 */
public record Mail(String to, String subject, String text) {

  private static final int MAX_ADDRESS = 254;
  private static final int MAX_SUBJECT = 200;
  private static final int MAX_TEXT = 100_000;

  /** No space, control character or sign that an address list or a header gives a meaning. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\],;:\"@\\\\]+@[^\\s\\p{Cntrl}<>(),;:\"@\\\\]+");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the address is not a single bare one, or the text too long
   */
  public Mail {
    if (!isAddress(to)) {
      throw new IllegalArgumentException("Not a single mail address");
    }
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("The text of a mail is too long");
    }
    String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    subject = line.length() > MAX_SUBJECT ? line.substring(0, MAX_SUBJECT) : line;
  }

  /** Whether mail can be sent to it. */
  public static boolean isAddress(String text) {
    return text.length() <= MAX_ADDRESS && ADDRESS.matcher(text).matches();
  }

  /** Without the content, which may hold secrets. */
  @Override
  public String toString() {
    return "Mail to " + to;
  }
}
