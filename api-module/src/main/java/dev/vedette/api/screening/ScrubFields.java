package dev.vedette.api.screening;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.json.Body;
import dev.vedette.event.scrub.PiiConfig;
import dev.vedette.event.scrub.ScrubChange;
import dev.vedette.event.scrub.ScrubOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the body of a request says of scrubbing, of a project and of an organization alike. */
public final class ScrubFields {

  private static final int MAX_LINES = ScrubOptions.MAX_FIELDS * (ScrubOptions.MAX_FIELD + 1);

  /** The fields' names among the options of a project. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "dataScrubber", ScrubOptions.SCRUB_DATA.name(),
          "dataScrubberDefaults", ScrubOptions.SCRUB_DEFAULTS.name(),
          "scrubIPAddresses", ScrubOptions.SCRUB_IP_ADDRESSES.name(),
          "sensitiveFields", ScrubOptions.SENSITIVE_FIELDS.name(),
          "safeFields", ScrubOptions.SAFE_FIELDS.name(),
          "relayPiiConfig", ScrubOptions.RELAY_PII_CONFIG.name());

  private ScrubFields() {}

  /** Reads it; mistakes in it are marked in the body. */
  public static ScrubChange read(Body body) {
    return read(body, Map.of());
  }

  /** The same from the map of options. */
  public static ScrubChange readOptions(Body options) {
    return read(options, OPTIONS);
  }

  /** The names that {@link #readOptions} knows. */
  public static Set<String> optionNames() {
    return Set.copyOf(OPTIONS.values());
  }

  private static ScrubChange read(Body body, Map<String, String> names) {
    ScrubChange change =
        new ScrubChange(
            body.bool(name(names, "dataScrubber")),
            body.bool(name(names, "dataScrubberDefaults")),
            body.bool(name(names, "scrubIPAddresses")),
            fields(body, name(names, "sensitiveFields")),
            fields(body, name(names, "safeFields")),
            rules(body, name(names, "relayPiiConfig")));
    change.mistakes().forEach((field, message) -> body.wrong(name(names, field), message));
    return change;
  }

  private static String name(Map<String, String> names, String field) {
    return names.getOrDefault(field, field);
  }

  /** A list, or one text of lines. */
  private static Optional<List<String>> fields(Body body, String name) {
    if (body.raw(name).isTextual()) {
      return Optional.of(
          body.optionalText(name, MAX_LINES).map(text -> text.lines().toList()).orElse(List.of()));
    }
    return body.texts(name, ScrubOptions.MAX_FIELDS, ScrubOptions.MAX_FIELD);
  }

  /** Untouched, because mistakes have a line and a column; null and an empty text are no rules. */
  private static Optional<String> rules(Body body, String name) {
    JsonNode sent = body.raw(name);
    if (sent.isMissingNode()) {
      return Optional.empty();
    }
    if (!sent.isNull() && !sent.isTextual()) {
      body.wrong(name, "Not a valid string.");
      return Optional.empty();
    }
    String text = sent.asText("");
    if (text.length() > PiiConfig.MAX_LENGTH) {
      body.wrong(
          name, "Ensure this field has no more than " + PiiConfig.MAX_LENGTH + " characters.");
      return Optional.empty();
    }
    return Optional.of(sent.isNull() ? "" : text);
  }
}
