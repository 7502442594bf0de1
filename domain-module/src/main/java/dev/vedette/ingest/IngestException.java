package dev.vedette.ingest;

import dev.vedette.stats.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is turned away. It carries the whole answer, and what is counted for it. The texts
 * that clients compare are Sentry's: {@code multiple authorization payloads detected}, {@code event
 * submission rejected with_reason: …}, {@code envelope exceeded size limits …}.
 */
public final class IngestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> causes;
  private final transient Map<String, String> headers;
  private final transient Optional<Counted> counted;

  /**
   * How a refusal is counted.
   *
   * @param outcome the kind of refusal
   * @param reason a short machine-readable reason, from a small fixed set
   */
  public record Counted(Outcome outcome, String reason) {}

  private IngestException(
      int status,
      String detail,
      List<String> causes,
      Map<String, String> headers,
      Optional<Counted> counted) {
    super(detail, null, false, false);
    this.status = status;
    this.causes = List.copyOf(causes);
    this.headers = Map.copyOf(headers);
    this.counted = counted;
  }

  /** The HTTP status of the answer, 400 to 503. */
  public int status() {
    return status;
  }

  /** The text of the answer's {@code detail}. */
  public String detail() {
    return getMessage();
  }

  /** What led to it, outermost first; often empty. */
  public List<String> causes() {
    return causes;
  }

  /** Further headers of the answer, such as {@code Retry-After}. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What is counted for it; empty where the sender is gone or nothing was refused for good. */
  public Optional<Counted> counted() {
    return counted;
  }

  static IngestException badRequest(String detail, String reason, String... causes) {
    return invalid(400, detail, reason, causes);
  }

  static IngestException badEnvelope(String cause) {
    return invalid(400, "invalid event envelope", "invalid_envelope", cause);
  }

  static IngestException unauthorized(String detail, String reason) {
    return invalid(401, detail, reason);
  }

  static IngestException rejected(String word, String reason) {
    return invalid(403, "event submission rejected with_reason: " + word, reason);
  }

  static IngestException tooLarge(String what) {
    return invalid(413, "envelope exceeded size limits for " + what, "too_large");
  }

  /** The body is of a type that the endpoint does not take. */
  static IngestException unsupportedType() {
    return invalid(415, "unsupported media type", "content_type");
  }

  /**
   * Turned away for now.
   *
   * @param limit what the client is told: for how long, which categories, on whose account
   */
  static IngestException limited(String detail, RateLimitNotice limit) {
    return new IngestException(
        429,
        detail,
        List.of(),
        RateLimitNotice.headers(List.of(limit)),
        Optional.of(new Counted(Outcome.RATE_LIMITED, limit.reason())));
  }

  /** Limits refuse all items of a request, and each was counted. */
  static IngestException limited(String detail, List<RateLimitNotice> limits) {
    return new IngestException(
        429, detail, List.of(), RateLimitNotice.headers(limits), Optional.empty());
  }

  /** The event could not be made durable: the client may send it again. */
  static IngestException unavailable(String detail) {
    return new IngestException(
        503, detail, List.of(), Map.of("Retry-After", "5"), Optional.empty());
  }

  /** The sender stopped in the middle of its body; nobody reads this answer. */
  static IngestException interrupted() {
    return new IngestException(
        400, "request body was cut off", List.of(), Map.of(), Optional.empty());
  }

  private static IngestException invalid(
      int status, String detail, String reason, String... causes) {
    return new IngestException(
        status,
        detail,
        List.of(causes),
        Map.of(),
        Optional.of(new Counted(Outcome.INVALID, reason)));
  }
}
