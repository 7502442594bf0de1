package dev.vedette.ingest;

import dev.vedette.platform.ClientAddress;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.project.IngestKey;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What all endpoints do with a request: see whether its key may send and there is room, open its
 * body within limits, and hand over what it leaves. Thread-safe.
 */
final class Reception {
  private static final int USER_AGENT_LENGTH = 500;
  private static final int CLIENT_LENGTH = 200;

  private final Admission admission;
  private final Supplier<Optional<RateLimitNotice>> pressure;
  private final CategoryLimits categoryLimits;
  private final InboxWriter writer;
  private final OutcomeSink outcomes;
  private final IngestLimits limits;
  private final ClientAddress addresses;

  Reception(
      Admission admission,
      Supplier<Optional<RateLimitNotice>> pressure,
      CategoryLimits categoryLimits,
      InboxWriter writer,
      OutcomeSink outcomes,
      IngestLimits limits,
      ClientAddress addresses) {
    this.admission = admission;
    this.pressure = pressure;
    this.categoryLimits = categoryLimits;
    this.writer = writer;
    this.outcomes = outcomes;
    this.limits = limits;
    this.addresses = addresses;
  }

  /** Who may send; see {@link Admission}. */
  Admission admission() {
    return admission;
  }

  /** How much a request may bring. */
  IngestLimits limits() {
    return limits;
  }

  /** Where outcomes are counted. */
  OutcomeSink outcomes() {
    return outcomes;
  }

  /** Refuses everything while the server has no room. */
  void checkRoom() {
    pressure
        .get()
        .ifPresent(
            notice -> {
              throw IngestException.limited("server is overloaded", notice);
            });
  }

  /** Opens the body; one that says it is too long is refused unread. */
  InputStream open(IngestRequest request, long wire, long decoded) throws BodyFailure {
    String encoding = request.contentEncoding();
    long most = BodyDecoder.isPlain(encoding) ? decoded : wire;
    Optional<Long> announced = request.header("Content-Length").flatMap(Texts::number);
    if (announced.isPresent() && announced.get() > most) {
      throw new BodyFailure(BodyFailure.Kind.TOO_LARGE, null);
    }
    return BodyDecoder.open(request.body(), encoding, wire, decoded);
  }

  /** What is known of a request that was admitted. */
  Sending sending(
      IngestRequest request,
      IngestKey key,
      UUID eventId,
      Optional<Instant> sentAt,
      Optional<String> client,
      Intake.Progress progress) {
    return new Sending(
        key.projectId(),
        key.keyId(),
        eventId,
        progress.receivedAt(),
        sentAt,
        addresses.of(request.headerLines("X-Forwarded-For"), request.peer()),
        request.header("User-Agent").map(text -> Jdbc.fit(text, USER_AGENT_LENGTH)),
        client.map(text -> Jdbc.fit(text, CLIENT_LENGTH)));
  }

  /**
   * Begins an item in the parcel, and asks the limits for it.
   *
   * @return whether it may be read; if not it is counted as refused
   */
  boolean begin(Parcel parcel, IngestKey key, ItemType type, long quantity) {
    parcel.begin(type, quantity);
    Optional<RateLimitNotice> limit = categoryLimits.acquire(key, type.category(), quantity);
    limit.ifPresent(parcel::refuse);
    return limit.isEmpty();
  }

  /**
   * Makes the rows of a request durable, and counts what came of it.
   *
   * @throws IngestException 429 if limits refused all there was, and as {@link InboxWriter#write}
   */
  Receipt handOver(Parcel parcel) {
    parcel.settle();
    List<IntakeRow> rows = parcel.rows();
    if (!rows.isEmpty()) {
      parcel.handOver();
      writer.write(rows);
    }
    Sending sending = parcel.sending();
    for (Parcel.Count each : parcel.counts()) {
      outcomes.record(
          sending.projectId(),
          sending.keyId(),
          each.category(),
          each.outcome(),
          each.reason(),
          each.quantity(),
          each.times(),
          sending.receivedAt());
    }
    if (rows.isEmpty() && !parcel.limits().isEmpty()) {
      throw IngestException.limited("event submission rejected due to rate limit", parcel.limits());
    }
    return new Receipt(
        parcel.namesEvent() ? Optional.of(sending.eventId()) : Optional.empty(),
        RateLimitNotice.headers(parcel.limits()));
  }
}
