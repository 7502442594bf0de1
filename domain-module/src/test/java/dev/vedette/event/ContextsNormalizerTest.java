package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ContextsNormalizerTest {
  @Test
  void contexts_are_objects_that_name_their_type() {
    JsonNode data = data("{'contexts':{'os':{'name':'x'},'a':7,'b':null,'c':{}}}");
    assertThat(data.get("contexts").toString())
        .isEqualTo("{\"os\":{\"name\":\"x\",\"type\":\"os\"}}");
    assertThat(data.get("errors")).hasSize(1);
  }

  @Test
  void extra_is_cut_to_a_depth_and_a_size() {
    String deep = "{'a':".repeat(20) + "1" + "}".repeat(20);
    JsonNode data = data("{'extra':{'deep':" + deep + ",'long':'" + "x".repeat(20_000) + "'}}");
    assertThat(data.at("/extra/deep/a/a/a/a/a/a").isObject()).isTrue();
    assertThat(data.at("/extra/deep/a/a/a/a/a/a/a").isNull()).isTrue();
    assertThat(data.at("/extra/long").asText()).hasSize(16_384);
    assertThat(data.at("/_meta/extra/long//len").asInt()).isEqualTo(20_000);
  }

  @Test
  void the_whole_of_extra_is_bounded() {
    StringBuilder json = new StringBuilder("{'extra':{'x':1");
    for (int i = 0; i < 50; i++) {
      json.append(",'k").append(i).append("':'").append("x".repeat(10_000)).append("'");
    }
    JsonNode data = data(json.append("}}").toString());
    assertThat(data.get("extra").toString().length()).isLessThan(150_000);
    assertThat(data.at("/_meta/extra//len").asInt()).isEqualTo(51);
  }

  @Test
  void modules_are_versions_by_name() {
    assertThat(data("{'modules':{'a':1.5,'b':null,'c':{}}}").get("modules").toString())
        .isEqualTo("{\"a\":\"1.5\",\"b\":\"\"}");
  }
}
