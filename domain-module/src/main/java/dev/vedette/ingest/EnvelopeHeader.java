package dev.vedette.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The first line of an envelope.
 *
 * @param eventId the id of the event in it; wins over the one in the payload
 * @param dsn the sender's DSN; the only authentication of a tunnelled envelope
 * @param sentAt the sender's clock when it sent
 * @param sdk name and version of the SDK, {@code name/version}
 */
record EnvelopeHeader(
    Optional<UUID> eventId, Optional<String> dsn, Optional<Instant> sentAt, Optional<String> sdk) {}
