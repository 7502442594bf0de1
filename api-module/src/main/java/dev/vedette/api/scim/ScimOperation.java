package dev.vedette.api.scim;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.json.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One operation of a patch (RFC 7644, 3.5.2).
 *
 * @param path empty where the value itself names the attributes
 * @param value a missing node where there is none
 */
record ScimOperation(Kind kind, Optional<ScimPath> path, JsonNode value) {

  /** Most operations of one patch. */
  static final int MAX_OPERATIONS = 100;

  /** What to do; clients write it in any case. */
  enum Kind {
    ADD,
    REMOVE,
    REPLACE
  }

  /**
   * The operations of a patch, in order, at least one.
   *
   * @throws ScimException if there are none or too many, or one is malformed
   */
  static List<ScimOperation> of(Body body) {
    JsonNode sent = ScimObject.of(body).get("Operations");
    if (!sent.isArray() || sent.isEmpty()) {
      throw ScimException.invalidPatch();
    }
    if (sent.size() > MAX_OPERATIONS) {
      throw ScimException.of("Too many patch ops sent, limit is " + MAX_OPERATIONS + ".");
    }
    List<ScimOperation> operations = new ArrayList<>();
    sent.forEach(
        each -> operations.add(of(ScimObject.of(each).orElseThrow(ScimException::invalidPatch))));
    return operations;
  }

  private static ScimOperation of(ScimObject operation) {
    return new ScimOperation(
        kind(operation.text("op").orElseThrow(ScimException::invalidPatch)),
        operation.text("path").map(ScimExpressions::path),
        operation.get("value"));
  }

  private static Kind kind(String text) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(text.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw ScimException.invalidPatch();
  }

  /** Whether it is about this attribute as a whole. */
  boolean isAbout(String attribute) {
    return path.isPresent()
        && path.get().attribute().equals(attribute)
        && path.get().filter().isEmpty();
  }
}
