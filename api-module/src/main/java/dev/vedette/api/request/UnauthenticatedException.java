package dev.vedette.api.request;

/** Nobody vouches for the caller: status 401. */
public final class UnauthenticatedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what to tell the client. */
  public UnauthenticatedException(String detail) {
    super(detail);
  }
}
