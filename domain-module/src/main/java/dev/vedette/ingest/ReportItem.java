package dev.vedette.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.Options;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * Reports of browsers: each of those in a body becomes an event.
 *
 * @param settings what a project has set, by its id
 */
record ReportItem(BrowserReports.Kind kind, LongFunction<Options> settings, IngestLimits limits)
    implements ItemType {

  @Override
  public Category category() {
    return Category.SECURITY;
  }

  @Override
  public ItemRole role() {
    return kind == BrowserReports.Kind.SECURITY ? ItemRole.EVENT : ItemRole.NONE;
  }

  @Override
  public void read(ItemHeader item, EnvelopeReader payload, Parcel parcel) throws IOException {
    byte[] body =
        payload
            .payload(limits.event())
            .orElseThrow(() -> IngestException.tooLarge("type '" + item.type() + "'"));
    read(body, Optional.empty(), Optional.empty(), parcel);
  }

  /** The same of a body that came by itself. */
  void read(byte[] body, Optional<String> release, Optional<String> environment, Parcel parcel) {
    Sending sending = parcel.sending();
    UUID id = sending.eventId();
    for (BrowserReports.Report report :
        BrowserReports.read(body, kind, sending, settings.apply(sending.projectId()))) {
      if (report.event().isEmpty()) {
        parcel.count(Category.SECURITY, Outcome.INVALID, kind.invalid(), 1);
      } else if (report.filter().isPresent()) {
        parcel.count(Category.SECURITY, Outcome.FILTERED, report.filter().get(), 1);
      } else {
        ObjectNode event = report.event().get();
        release.ifPresent(text -> event.put("release", text));
        environment.ifPresent(text -> event.put("environment", text));
        byte[] json = event.toString().getBytes(StandardCharsets.UTF_8);
        parcel.keep(sending.withEventId(id).event(Category.SECURITY, json));
        id = UUID.randomUUID();
      }
    }
  }
}
