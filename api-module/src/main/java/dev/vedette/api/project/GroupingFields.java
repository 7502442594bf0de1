package dev.vedette.api.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.json.Body;
import dev.vedette.issue.GroupingChange;
import java.util.Optional;

/** What the body of a request says of how a project groups. */
final class GroupingFields {

  private static final int MAX_NAME = 64;

  private GroupingFields() {}

  /** Reads it; mistakes in it are marked in the body. */
  static GroupingChange read(Body body) {
    GroupingChange change =
        new GroupingChange(
            body.text("groupingConfig", MAX_NAME),
            body.has("secondaryGroupingConfig")
                ? Optional.of(body.optionalText("secondaryGroupingConfig", MAX_NAME).orElse(""))
                : Optional.empty(),
            body.has("secondaryGroupingExpiry")
                ? Optional.of(body.longInteger("secondaryGroupingExpiry").orElse(0L))
                : Optional.empty(),
            rules(body, "fingerprintingRules"),
            rules(body, "groupingEnhancements"));
    change.mistakes().forEach((field, messages) -> body.wrong(field, messages.get(0)));
    return change;
  }

  /** Untouched, because mistakes have a line and a column. */
  private static Optional<String> rules(Body body, String field) {
    JsonNode sent = body.raw(field);
    if (sent.isMissingNode() || sent.isNull() || sent.isTextual()) {
      return body.has(field) ? Optional.of(sent.asText("")) : Optional.empty();
    }
    body.wrong(field, "Not a valid string.");
    return Optional.empty();
  }
}
