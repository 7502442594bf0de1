package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.feedback.NewUserReport;
import dev.vedette.platform.HexIds;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * What a user wrote about an event. One without a text, or about no event, is counted as invalid,
 * and the rest of its envelope is taken.
 */
record UserReportItem(IngestLimits limits) implements ItemType {

  @Override
  public Category category() {
    return Category.USER_REPORT;
  }

  @Override
  public ItemRole role() {
    return ItemRole.ABOUT_EVENT;
  }

  @Override
  public void read(ItemHeader item, EnvelopeReader payload, Parcel parcel) throws IOException {
    Sending sending = parcel.sending();
    Optional<NewUserReport> report =
        payload
            .payload(limits.userReport())
            .flatMap(Json::object)
            .flatMap(json -> report(json, sending));
    if (report.isPresent()) {
      parcel.keep(new UserReportRow(report.get(), sending.receivedAt()));
      parcel.count(category(), Outcome.ACCEPTED, "", 1);
    } else {
      parcel.count(category(), Outcome.INVALID, "invalid_user_report", 1);
    }
  }

  private static Optional<NewUserReport> report(JsonNode json, Sending sending) {
    JsonNode id = json.path("event_id");
    Optional<UUID> event =
        id.isMissingNode() || id.isNull()
            ? Optional.of(sending.eventId())
            : HexIds.parse(id.asText());
    String comments = json.path("comments").asText("");
    return event
        .filter(each -> !comments.isBlank())
        .map(
            each ->
                new NewUserReport(
                    sending.projectId(),
                    each,
                    json.path("name").asText(""),
                    json.path("email").asText(""),
                    comments));
  }
}
