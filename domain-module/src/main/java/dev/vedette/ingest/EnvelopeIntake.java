package dev.vedette.ingest;

import dev.vedette.project.IngestKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes envelopes. One is read to its end before anything of it is kept: nothing is done with any
 * of it before the last byte turned out well.
 */
final class EnvelopeIntake {
  private final Reception reception;
  private final ItemTypes types;
  private final CrashEvents crashes;

  EnvelopeIntake(Reception reception, ItemTypes types) {
    this.reception = reception;
    this.types = types;
    this.crashes = new CrashEvents(reception);
  }

  Receipt receive(IngestRequest request, Intake.Progress progress) throws IOException {
    Optional<SentryAuth> auth = SentryAuth.of(request);
    IngestKey known = null;
    if (auth.isPresent()) {
      known = reception.admission().admit(auth.get(), request, progress);
    }
    reception.checkRoom();
    IngestLimits limits = reception.limits();
    try (InputStream body =
        reception.open(request, limits.compressedBody(), limits.inflatedBody())) {
      EnvelopeReader reader = new EnvelopeReader(body, limits);
      EnvelopeHeader header = reader.header();
      IngestKey key =
          reception.admission().admitDsn(header, Optional.ofNullable(known), request, progress);
      Sending sending =
          reception.sending(
              request,
              key,
              header.eventId().orElseGet(UUID::randomUUID),
              header.sentAt(),
              auth.flatMap(SentryAuth::client).or(header::sdk),
              progress);
      try (Parcel parcel = new Parcel(sending)) {
        read(reader, key, parcel, progress);
        crashes.settle(parcel, key);
        return reception.handOver(parcel);
      }
    }
  }

  private void read(EnvelopeReader reader, IngestKey key, Parcel parcel, Intake.Progress progress)
      throws IOException {
    boolean made = false;
    for (Optional<ItemHeader> next = reader.next(); next.isPresent(); next = reader.next()) {
      ItemHeader item = next.get();
      ItemType type = types.named(item.type());
      if (type.role() == ItemRole.EVENT) {
        if (made) {
          throw IngestException.badEnvelope("duplicate item: " + Texts.quoted(item.type()));
        }
        made = true;
        progress.about(type.category());
      }
      if (reception.begin(parcel, key, type, type.quantity(item))) {
        type.read(item, reader, parcel);
      }
    }
  }
}
