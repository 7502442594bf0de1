package dev.vedette.ingest;

import dev.vedette.platform.HexIds;
import dev.vedette.project.IngestKey;
import dev.vedette.stats.Category;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Takes what the old store endpoint is sent: one event as JSON. */
final class StoreIntake {
  private final Reception reception;
  private final ItemType type;

  StoreIntake(Reception reception) {
    this.reception = reception;
    this.type = new EventItem(Category.ERROR, reception.limits());
  }

  Receipt receive(IngestRequest request, Intake.Progress progress) throws IOException {
    SentryAuth auth = SentryAuth.of(request).orElseThrow(Admission::noAuthorization);
    IngestKey key = reception.admission().admit(auth, request, progress);
    reception.checkRoom();
    IngestLimits limits = reception.limits();
    byte[] json;
    try (InputStream body = reception.open(request, limits.storeBody(), limits.storeBody())) {
      json = StoreBody.read(body, limits.event());
    }
    UUID eventId = Json.checked(json).flatMap(HexIds::parse).orElseGet(UUID::randomUUID);
    Sending sending =
        reception.sending(request, key, eventId, Optional.empty(), auth.client(), progress);
    try (Parcel parcel = new Parcel(sending)) {
      if (reception.begin(parcel, key, type, 1)) {
        parcel.keep(sending.event(type.category(), json));
      }
      return reception.handOver(parcel);
    }
  }
}
