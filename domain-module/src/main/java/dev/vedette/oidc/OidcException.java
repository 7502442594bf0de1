package dev.vedette.oidc;

/** Nobody was signed in; the message is a sentence for the person who tried. */
public class OidcException extends Exception {

  private static final long serialVersionUID = 1L;

  OidcException(String sentence) {
    super(sentence);
  }

  OidcException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
