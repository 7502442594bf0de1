package dev.vedette.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.vedette.platform.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON that strangers sent. */
final class Json {
  /** The bounds of the normaliser, so that what it would refuse is refused at the door. */
  private static final int MAX_DEPTH = 128;

  private static final int MAX_NUMBER = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          // names of their own in each event would copy the table of names each time
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private static final ObjectReader TREE =
      new ObjectMapper(FACTORY)
          .reader()
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .forType(JsonNode.class);

  private Json() {}

  /** Reads a small object; empty when it is anything else. */
  static Optional<JsonNode> object(byte[] json) {
    try {
      JsonNode node = TREE.readValue(json);
      return Optional.ofNullable(node).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads an object, or a list of objects; what else stands in the list is left out.
   *
   * @param most objects of a list to read
   * @throws IngestException 400 if it is neither
   */
  static List<JsonNode> objects(byte[] json, int most) {
    try {
      JsonNode node = TREE.readValue(json);
      if (node != null && node.isObject()) {
        return List.of(node);
      }
      if (node != null && node.isArray()) {
        List<JsonNode> objects = new ArrayList<>();
        node.forEach(
            each -> {
              if (each.isObject() && objects.size() < most) {
                objects.add(each);
              }
            });
        return objects;
      }
      throw badReport();
    } catch (IOException e) {
      throw badReport();
    }
  }

  private static IngestException badReport() {
    return IngestException.badRequest("invalid report payload", "invalid_json", "malformed JSON");
  }

  /**
   * Looks through a whole document without building it.
   *
   * @return malformed unless it is exactly one JSON object, at most 128 levels deep
   */
  static Scan scan(byte[] json) {
    if (!Utf8.isStructured(json)) { // the parser is not that strict when it keeps no field names
      return Scan.MALFORMED;
    }
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Scan.MALFORMED;
      }
      Optional<String> eventId = Optional.empty();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isId = "event_id".equals(parser.currentName());
        JsonToken value = parser.nextToken();
        if (isId && value == JsonToken.VALUE_STRING) {
          eventId = Optional.of(parser.getText());
        }
        parser.skipChildren();
      }
      return parser.nextToken() == null ? new Scan(true, eventId) : Scan.MALFORMED;
    } catch (IOException e) {
      return Scan.MALFORMED;
    }
  }

  /**
   * Refuses malformed JSON while the sender still listens.
   *
   * @return the text of its {@code event_id}
   * @throws IngestException 400 unless it is one JSON object
   */
  static Optional<String> checked(byte[] json) {
    Scan scan = scan(json);
    if (!scan.wellFormed()) {
      throw IngestException.badRequest(
          "invalid event payload", "invalid_json", "malformed JSON object");
    }
    return scan.eventId();
  }

  /**
   * What a look through a document found.
   *
   * @param wellFormed whether it is one JSON object
   * @param eventId the text of its {@code event_id}
   */
  record Scan(boolean wellFormed, Optional<String> eventId) {
    static final Scan MALFORMED = new Scan(false, Optional.empty());
  }
}
