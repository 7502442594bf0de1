package dev.vedette.ingest;

import dev.vedette.event.PayloadCodec;
import dev.vedette.platform.ClientAddress;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.project.IngestKey;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes one request from its first header to its receipt: who sends, may he, is there room; then
 * the body, and the event into the inbox. Whatever turns the request away is counted once, here.
 * Thread-safe.
 */
final class Intake {
  private static final int USER_AGENT_LENGTH = 500;
  private static final int CLIENT_LENGTH = 200;

  private final Admission admission;
  private final Supplier<Optional<RateLimitNotice>> pressure;
  private final KeyRateLimits rateLimits;
  private final InboxWriter writer;
  private final OutcomeSink outcomes;
  private final IngestMetrics metrics;
  private final IngestLimits limits;
  private final ClientAddress addresses;
  private final Clock clock;

  /** What is known so far of a request, for whatever is counted for it. */
  static final class Progress {
    private final Instant receivedAt;
    private long project;
    private long key;
    private Category category;

    Progress(Instant receivedAt, Category category) {
      this.receivedAt = receivedAt;
      this.category = category;
    }

    /** From now on it is about that. */
    void about(Category subject) {
      category = subject;
    }

    /** From now on it is on the account of that key and its project. */
    void attribute(IngestKey used) {
      project = used.projectId();
      key = used.keyId();
    }
  }

  Intake(
      Admission admission,
      Supplier<Optional<RateLimitNotice>> pressure,
      InboxWriter writer,
      OutcomeSink outcomes,
      IngestMetrics metrics,
      IngestLimits limits,
      ClientAddress addresses,
      Clock clock) {
    this.admission = admission;
    this.pressure = pressure;
    this.rateLimits = new KeyRateLimits(clock);
    this.writer = writer;
    this.outcomes = outcomes;
    this.metrics = metrics;
    this.limits = limits;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** See {@link IngestService#receive}. */
  Receipt receive(IngestRequest request) {
    boolean store = request.kind() == IngestRequest.Kind.STORE;
    Progress progress = new Progress(clock.instant(), store ? Category.ERROR : Category.DEFAULT);
    try {
      request.project().ifPresent(ProjectId::parse);
      Receipt receipt = store ? store(request, progress) : envelope(request, progress);
      metrics.received();
      return receipt;
    } catch (BodyFailure e) {
      throw refused(e.refusal(), progress);
    } catch (IOException e) {
      throw refused(IngestException.interrupted(), progress);
    } catch (IngestException e) {
      throw refused(e, progress);
    }
  }

  private IngestException refused(IngestException refusal, Progress progress) {
    metrics.refused(refusal.status());
    refusal
        .counted()
        .ifPresent(
            counted ->
                outcomes.record(
                    progress.project,
                    progress.key,
                    progress.category,
                    counted.outcome(),
                    counted.reason(),
                    1,
                    progress.receivedAt));
    return refusal;
  }

  private Receipt store(IngestRequest request, Progress progress) throws IOException {
    SentryAuth auth = SentryAuth.of(request).orElseThrow(Admission::noAuthorization);
    IngestKey key = admission.admit(auth, request, progress);
    checkRoom();
    rateLimits.acquire(key).ifPresent(Intake::tooMany);
    byte[] json;
    try (InputStream body = open(request, limits.storeBody(), limits.storeBody())) {
      json = StoreBody.read(body, limits.event());
    }
    UUID eventId = checked(json).flatMap(EventIds::parse).orElseGet(UUID::randomUUID);
    write(entry(request, key, eventId, Optional.empty(), auth.client(), json, progress));
    return new Receipt(Optional.of(eventId));
  }

  private Receipt envelope(IngestRequest request, Progress progress) throws IOException {
    Optional<SentryAuth> auth = SentryAuth.of(request);
    IngestKey key = null;
    if (auth.isPresent()) {
      key = admission.admit(auth.get(), request, progress);
    }
    checkRoom();
    try (InputStream body = open(request, limits.compressedBody(), limits.inflatedBody())) {
      EnvelopeReader reader = new EnvelopeReader(body, limits);
      EnvelopeHeader header = reader.header();
      key = admission.admitDsn(header, Optional.ofNullable(key), request, progress);
      IngestKey admitted = key;
      EnvelopeContents contents =
          EnvelopeContents.read(reader, limits, () -> rateLimits.acquire(admitted), progress);
      return deliver(request, auth, key, header, contents, progress);
    }
  }

  private Receipt deliver(
      IngestRequest request,
      Optional<SentryAuth> auth,
      IngestKey key,
      EnvelopeHeader header,
      EnvelopeContents contents,
      Progress progress) {
    UUID eventId = header.eventId().orElseGet(UUID::randomUUID);
    if (contents.event().isPresent()) {
      byte[] json = contents.event().get();
      checked(json);
      Optional<String> client = auth.flatMap(SentryAuth::client).or(header::sdk);
      write(entry(request, key, eventId, header.sentAt(), client, json, progress));
    }
    count(contents, key, progress.receivedAt);
    contents.limit().ifPresent(Intake::tooMany);
    return contents.eventLike() ? new Receipt(Optional.of(eventId)) : Receipt.EMPTY;
  }

  /** Counts what was in it besides an event: nothing of that is stored yet. */
  private void count(EnvelopeContents contents, IngestKey key, Instant at) {
    contents
        .unsupported()
        .forEach(
            (category, quantity) ->
                outcomes.record(
                    key.projectId(),
                    key.keyId(),
                    category,
                    Outcome.INVALID,
                    "not_supported",
                    quantity,
                    at));
    for (ClientReport.Discard each : contents.discards()) {
      outcomes.record(
          key.projectId(),
          key.keyId(),
          each.category(),
          Outcome.CLIENT_DISCARD,
          each.reason(),
          each.quantity(),
          at);
    }
  }

  private void checkRoom() {
    pressure
        .get()
        .ifPresent(
            notice -> {
              throw IngestException.limited("server is overloaded", notice);
            });
  }

  private static void tooMany(RateLimitNotice notice) {
    throw IngestException.limited("event submission rejected due to rate limit", notice);
  }

  /** Opens the body; one that says it is too long is refused unread. */
  private static InputStream open(IngestRequest request, long wire, long decoded)
      throws BodyFailure {
    String encoding = request.contentEncoding();
    long most = BodyDecoder.isPlain(encoding) ? decoded : wire;
    Optional<Long> announced = request.header("Content-Length").flatMap(Texts::number);
    if (announced.isPresent() && announced.get() > most) {
      throw new BodyFailure(BodyFailure.Kind.TOO_LARGE, null);
    }
    return BodyDecoder.open(request.body(), encoding, wire, decoded);
  }

  /** Refuses malformed JSON while the sender still listens; returns its event id as it stands. */
  private static Optional<String> checked(byte[] json) {
    Json.Scan scan = Json.scan(json);
    if (!scan.wellFormed()) {
      throw IngestException.badRequest(
          "invalid event payload", "invalid_json", "malformed JSON object");
    }
    return scan.eventId();
  }

  private void write(InboxEntry entry) {
    if (entry.payload().length > limits.event()) {
      throw IngestException.tooLarge("type 'event'");
    }
    writer.write(entry);
  }

  private InboxEntry entry(
      IngestRequest request,
      IngestKey key,
      UUID eventId,
      Optional<Instant> sentAt,
      Optional<String> client,
      byte[] json,
      Progress progress) {
    return new InboxEntry(
        key.projectId(),
        key.keyId(),
        eventId,
        Category.ERROR,
        progress.receivedAt,
        sentAt,
        addresses.of(request.headerLines("X-Forwarded-For"), request.peer()),
        request.header("User-Agent").map(text -> Jdbc.fit(text, USER_AGENT_LENGTH)),
        client.map(text -> Jdbc.fit(text, CLIENT_LENGTH)),
        PayloadCodec.compress(json));
  }
}
