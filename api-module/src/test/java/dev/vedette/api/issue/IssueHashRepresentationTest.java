package dev.vedette.api.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vedette.api.json.ApiJson;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.IssueHash;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssueHashRepresentationTest {

  private static final StoredEvent EVENT =
      new StoredEvent(
          1,
          2,
          3,
          new UUID(4, 5),
          Instant.EPOCH,
          Instant.EPOCH,
          JsonNodeFactory.instance.objectNode().put("type", "default"));

  @Test
  void a_hash_has_its_latest_event_in_full_or_in_short() {
    JsonNode full = json(true);
    assertThat(full.path("id").asText()).isEqualTo("00000000000000060000000000000007");
    assertThat(full.path("latestEvent").has("entries")).isTrue();
    assertThat(full.path("mergedBySeer").booleanValue()).isFalse();
    assertThat(full.has("seerMatchDistance")).isTrue();
    assertThat(full.path("seerMatchDistance").isNull()).isTrue();
    assertThat(json(false).path("latestEvent").has("entries")).isFalse();
  }

  private static JsonNode json(boolean full) {
    return ApiJson.MAPPER.valueToTree(
        IssueHashRepresentation.of(new IssueHash(new UUID(6, 7), EVENT), full));
  }
}
