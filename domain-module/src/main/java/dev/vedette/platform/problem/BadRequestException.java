package dev.vedette.platform.problem;

/** A parameter of the request cannot be understood: status 400. */
public non-sealed class BadRequestException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what is wrong, safe to show
   */
  public BadRequestException(String detail) {
    super(detail);
  }
}
