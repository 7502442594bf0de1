package dev.vedette.api.request;

/** The organization asks for a second factor that the person with this session has not: 401. */
public final class TwoFactorRequiredException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
