package dev.vedette.platform.problem;

import java.time.Duration;

/** The caller tried too often: status 429. */
public final class TooManyRequestsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * @param detail what was tried too often, safe to show
   * @param retryAfter how long to wait, at least a second
   */
  public TooManyRequestsException(String detail, Duration retryAfter) {
    super(detail);
    this.retryAfter = retryAfter;
  }

  /** How long to wait before the next attempt. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
