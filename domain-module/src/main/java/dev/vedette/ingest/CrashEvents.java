package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.PayloadCodec;
import dev.vedette.project.IngestKey;
import dev.vedette.stats.Category;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A crash dump in an envelope makes the envelope's event that of a crash, or an event if none. */
final class CrashEvents {

  private static final byte[] UNKNOWN = new byte[0];

  private final Reception reception;
  private final ItemType event;

  CrashEvents(Reception reception) {
    this.reception = reception;
    this.event = new EventItem(Category.ERROR, reception.limits());
  }

  /** Call it when all items have been read. */
  void settle(Parcel parcel, IngestKey key) {
    boolean crash =
        parcel.rows().stream()
            .anyMatch(row -> row instanceof AttachmentRow file && file.isMinidump());
    if (!crash) {
      return;
    }
    if (parcel.hasEvent()) {
      parcel.replace(row -> row instanceof InboxEntry entry ? completed(entry, parcel) : row);
    } else if (reception.begin(parcel, key, event, 1)) {
      ObjectNode made = JsonNodeFactory.instance.objectNode();
      Minidump.complete(made, UNKNOWN);
      parcel.keep(parcel.sending().event(Category.ERROR, bytes(made)));
    }
  }

  private InboxEntry completed(InboxEntry entry, Parcel parcel) {
    if (entry.category() != Category.ERROR) {
      return entry;
    }
    byte[] sent = PayloadCodec.decompress(entry.payload(), reception.limits().event());
    Optional<JsonNode> json = Json.object(sent);
    if (json.isEmpty()) {
      return entry;
    }
    Minidump.complete((ObjectNode) json.get(), UNKNOWN);
    byte[] completed = bytes((ObjectNode) json.get());
    return completed.length > reception.limits().event()
        ? entry
        : parcel.sending().event(Category.ERROR, completed);
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
