package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static dev.vedette.event.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsNormalizerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':'1','b':true}", "[['a','1'],['b',true]]",
        "[{'key':'a','value':1},{'key':'b','value':true}]", "[['a',1],['b',true],['a','2']]"
      })
  void have_three_forms(String tags) {
    assertThat(event("{'tags':" + tags + "}").tags())
        .contains(new Tag("a", "1"), new Tag("b", "True"))
        .hasSize(3);
  }

  @Test
  void keys_are_checked_and_reserved_ones_are_ignored() {
    NormalizedEvent event =
        event(
            "{'tags':{'foo bar':'1','ü':'1','':'1','release':'x','user':'x','sentry:user':'x',"
                + "'empty':'','null':null,'list':[],'"
                + "k".repeat(201)
                + "':'1'}}");
    assertThat(event.tags()).containsExactly(new Tag("foo-bar", "1"), new Tag("level", "error"));
    assertThat(event.data().get("errors")).hasSize(4);
  }

  @Test
  void long_values_and_those_with_a_line_break_are_dropped_with_a_remark() {
    JsonNode data = data("{'tags':{'a':'" + "v".repeat(201) + "','b':'x\\ny'}}");
    assertThat(data.get("tags")).hasSize(1);
    assertThat(data.at("/errors/0/type").asText()).isEqualTo("value_too_long");
    assertThat(data.at("/errors/1/name").asText()).isEqualTo("tags.b");
  }

  @Test
  void an_attribute_overrides_a_tag_and_a_context_does_not() {
    assertThat(
            event(
                    "{'level':'info','tags':{'level':'x','os':'mine'},"
                        + "'contexts':{'os':{'name':'Linux'}}}")
                .tags())
        .contains(new Tag("level", "info"), new Tag("os", "mine"), new Tag("os.name", "Linux"));
  }
}
