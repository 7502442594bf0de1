package dev.vedette.access;

/** Whose a token is, and the prefix that its text starts with. */
public enum TokenKind {
  /** A person's: never more than that person may do. */
  USER("sntryu_"),
  /** An organization's, for build machines. */
  ORGANIZATION("sntrys_");

  private final String prefix;

  TokenKind(String prefix) {
    this.prefix = prefix;
  }

  /** How the text of such a token starts. */
  public String prefix() {
    return prefix;
  }
}
