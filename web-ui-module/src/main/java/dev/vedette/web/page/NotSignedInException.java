package dev.vedette.web.page;

/** The page needs somebody to be signed in: leads to the sign-in form and back. */
public class NotSignedInException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
