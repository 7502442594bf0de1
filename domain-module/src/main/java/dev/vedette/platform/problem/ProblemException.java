package dev.vedette.platform.problem;

import jakarta.ejb.ApplicationException;

/** An error that the caller caused or must know about; its message is safe to show to a client. */
@ApplicationException(rollback = true, inherited = true)
public abstract sealed class ProblemException extends RuntimeException
    permits BadRequestException,
        ConflictException,
        ForbiddenException,
        InvalidException,
        NotFoundException,
        TooManyRequestsException {

  private static final long serialVersionUID = 1L;

  ProblemException(String detail) {
    super(detail);
  }

  /** One sentence for the client, without internals. */
  public String detail() {
    return getMessage();
  }
}
