package dev.vedette.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The published OpenAPI document of the API that clients expect, which is not ours to ship: the
 * system property {@code vedette.openapi} says where it lies.
 */
final class OpenApiSchemas {

  /**
   * Where the document is wrong about what clients get and need. A message of the validator that
   * matches one of these patterns is no failure; the value says why.
   */
  private static final Map<String, String> KNOWN_SLIPS =
      Map.of(
          ".*/environments(/.*)?: array found, object expected",
          "A monitor's environments are a list, and declared an object");

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.builder()
          .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
          .metaSchema(OpenApi30.getInstance())
          .build();

  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();

  private final JsonNode document;
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  private OpenApiSchemas(JsonNode document) {
    this.document = document;
  }

  /** The document, where there is one. */
  static Optional<OpenApiSchemas> load() {
    String named = System.getProperty("vedette.openapi", "");
    if (named.isEmpty() || named.startsWith("$") || !Files.isRegularFile(Path.of(named))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new OpenApiSchemas(Answer.JSON.readTree(Path.of(named).toFile())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the document has this operation with a schema for this status. */
  boolean describes(String method, String template, int status) {
    return !schemaNode(method, template, status).isMissingNode();
  }

  /**
   * What is wrong with an answer.
   *
   * @param method in any case
   * @param template the path as in the document, with its braces
   * @param answer with a JSON body
   * @return the validator's messages, each with the place in the body; empty is well
   */
  List<String> violations(String method, String template, Answer answer) {
    JsonSchema schema =
        compiled.computeIfAbsent(
            method + " " + template + " " + answer.status(),
            key -> FACTORY.getSchema(schemaNode(method, template, answer.status()), STRICT));
    Set<ValidationMessage> messages = schema.validate(answer.json());
    return messages.stream()
        .map(ValidationMessage::toString)
        .filter(message -> KNOWN_SLIPS.keySet().stream().noneMatch(message::matches))
        .sorted()
        .toList();
  }

  private JsonNode schemaNode(String method, String template, int status) {
    return document
        .path("paths")
        .path(template)
        .path(method.toLowerCase(Locale.ROOT))
        .path("responses")
        .path(Integer.toString(status))
        .path("content")
        .path("application/json")
        .path("schema");
  }
}
