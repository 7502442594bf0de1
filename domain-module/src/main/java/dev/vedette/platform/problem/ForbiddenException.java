package dev.vedette.platform.problem;

/** The caller is known and may see the object but not do this: status 403. */
public final class ForbiddenException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what is missing, safe to show
   */
  public ForbiddenException(String detail) {
    super(detail);
  }
}
