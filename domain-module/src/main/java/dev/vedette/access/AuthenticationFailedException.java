package dev.vedette.access;

/** The credentials are not good; the message is the text of the 401. */
public class AuthenticationFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail the text for the client, the same for all that must not be told apart
   */
  public AuthenticationFailedException(String detail) {
    super(detail);
  }
}
