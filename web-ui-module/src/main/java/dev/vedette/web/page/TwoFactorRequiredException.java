package dev.vedette.web.page;

/** The organization asks for a second factor: leads to the page that sets one up. */
public class TwoFactorRequiredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param organization its display name
   */
  public TwoFactorRequiredException(String organization) {
    super(organization);
  }
}
