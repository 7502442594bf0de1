package dev.vedette.platform.problem;

/** The object does not exist, or the caller must not learn that it does: status 404. */
public final class NotFoundException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** With the text that Sentry gives for any missing resource. */
  public NotFoundException() {
    super("The requested resource does not exist");
  }

  /**
   * @param detail a more telling text, safe to show
   */
  public NotFoundException(String detail) {
    super(detail);
  }
}
