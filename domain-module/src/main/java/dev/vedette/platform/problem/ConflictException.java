package dev.vedette.platform.problem;

/** The change contradicts what exists, such as a slug that is taken: status 409. */
public final class ConflictException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what it collides with, safe to show
   */
  public ConflictException(String detail) {
    super(detail);
  }
}
