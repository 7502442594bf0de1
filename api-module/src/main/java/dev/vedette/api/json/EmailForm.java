package dev.vedette.api.json;

/** The form of an address, as far as it can be told: something at a host with a dot. */
public final class EmailForm {

  private EmailForm() {}

  /** Whether the text may be one. */
  public static boolean isOne(String text) {
    int at = text.lastIndexOf('@');
    String host = text.substring(at + 1);
    return at > 0
        && text.chars().noneMatch(each -> Character.isWhitespace(each) || each < ' ')
        && !host.startsWith(".")
        && !host.endsWith(".")
        && (host.indexOf('.') > 0 || host.equals("localhost"))
        && !host.contains("..");
  }
}
