package dev.vedette.platform.problem;

/** The caller is known and may see the object but not do this: status 403. */
public final class ForbiddenException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private static final String NO_PERMISSION = "You do not have permission to perform this action.";

  /** With the text that Sentry gives for any missing permission. */
  public ForbiddenException() {
    super(NO_PERMISSION);
  }

  /**
   * @param detail what is missing, safe to show
   */
  public ForbiddenException(String detail) {
    super(detail);
  }

  /**
   * Goes on only if the caller may.
   *
   * @throws ForbiddenException if not
   */
  public static void unless(boolean allowed) {
    if (!allowed) {
      throw new ForbiddenException();
    }
  }
}
