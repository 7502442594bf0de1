package dev.vedette.ingest;

import java.io.IOException;

/** A body that cannot be read to its end, and why. */
final class BodyFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why a body cannot be read. */
  enum Kind {
    /** The connection failed; the sender is gone. */
    CUT_OFF,
    /** What came is not what its encoding says. */
    BAD_ENCODING,
    /** More than a limit allows. */
    TOO_LARGE
  }

  private final Kind kind;

  BodyFailure(Kind kind, Throwable cause) {
    super(kind.name(), cause);
    this.kind = kind;
  }

  /** The failure that {@code e} was made of, however wrapped; else a new one of that kind. */
  static BodyFailure of(Exception e, Kind otherwise) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof BodyFailure failure) {
        return failure;
      }
    }
    return new BodyFailure(otherwise, e);
  }

  /** The answer to the request. */
  IngestException refusal() {
    return switch (kind) {
      case CUT_OFF -> IngestException.interrupted();
      case BAD_ENCODING ->
          IngestException.badRequest("failed to decode request body", "invalid_compression");
      case TOO_LARGE -> IngestException.tooLarge("the request body");
    };
  }
}
