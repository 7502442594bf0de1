package dev.vedette.api.attachment;

import dev.vedette.platform.QueryTokens;
import dev.vedette.platform.problem.BadRequestException;
import java.util.Map;
import java.util.Set;

/**
 * A search among the attachments of an event.
 *
 * @param part of the name; empty for any
 * @param screenshots only pictures that SDKs took
 */
record AttachmentSearch(String part, boolean screenshots) {

  private static final int MAX_LENGTH = 200;

  /**
   * Reads one.
   *
   * @throws BadRequestException if it asks for anything else
   */
  static AttachmentSearch parse(String query) {
    if (query == null || query.isBlank()) {
      return new AttachmentSearch("", false);
    }
    if (query.length() > MAX_LENGTH) {
      throw new BadRequestException("query is longer than " + MAX_LENGTH + " characters");
    }
    String part = "";
    boolean screenshots = false;
    for (Map.Entry<String, Set<String>> each : QueryTokens.of(query).entrySet()) {
      if (each.getKey().equals(QueryTokens.TEXT)) {
        part = String.join(" ", each.getValue());
      } else if (each.getKey().equals("is") && each.getValue().equals(Set.of("screenshot"))) {
        screenshots = true;
      } else {
        throw new BadRequestException("Invalid query: '" + each.getKey() + "'");
      }
    }
    return new AttachmentSearch(part, screenshots);
  }
}
