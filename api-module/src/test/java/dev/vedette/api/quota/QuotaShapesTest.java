package dev.vedette.api.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.InvalidBodyException;
import dev.vedette.ingest.Quota;
import dev.vedette.ingest.QuotaCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaShapesTest {

  @Test
  void quotas_are_read_and_shown_the_same() {
    String quota = "{\"category\":\"attachment\",\"limit\":5000000000,\"window\":60}";
    assertThat(QuotaShapes.read(body("{\"quotas\":[" + quota + "]}")))
        .containsExactly(new Quota(QuotaCategory.ATTACHMENT, 5_000_000_000L, 60));
    assertThat(QuotaShapes.read(body("{\"quotas\":[]}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"quotas\":null}",
        "{\"quotas\":7}",
        "{\"quotas\":[7]}",
        "{\"quotas\":[{}]}",
        "{\"quotas\":[{\"category\":\"x\",\"limit\":1,\"window\":60}]}",
        "{\"quotas\":[{\"category\":\"error\",\"limit\":\"y\",\"window\":60}]}",
        "{\"quotas\":[{\"category\":\"error\",\"limit\":null,\"window\":60}]}",
        "{\"quotas\":[{\"category\":\"error\",\"limit\":1}]}"
      })
  void what_is_wrong_sets_nothing(String json) {
    assertThatThrownBy(() -> QuotaShapes.read(body(json))).isInstanceOf(InvalidBodyException.class);
  }

  private static Body body(String json) {
    try {
      return new Body((ObjectNode) new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
