package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static dev.vedette.event.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionNormalizerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'values':[{'type':'E','value':'v'}]}", "[{'type':'E','value':'v'}]",
        "{'type':'E','value':'v'}", "{'values':{'type':'E','value':'v'}}",
        "[null,7,{'type':'E','value':'v'}]"
      })
  void have_one_form_whatever_was_sent(String exception) {
    assertThat(data("{'exception':" + exception + "}").get("exception").toString())
        .isEqualTo("{\"values\":[{\"type\":\"E\",\"value\":\"v\"}]}");
  }

  @Test
  void without_type_value_and_stack_are_dropped() {
    NormalizedEvent event = event("{'exception':[{}]}");
    assertThat(event.type()).isEqualTo("default");
    assertThat(event.data().has("exception")).isFalse();
    assertThat(event.data().at("/errors/0/name").asText()).isEqualTo("exception.values.0.type");
  }

  @Test
  void a_type_in_front_of_the_value_is_split_off() {
    assertThat(event("{'exception':[{'value':'TypeError: x is undefined'}]}").title())
        .isEqualTo("TypeError: x is undefined");
    assertThat(event("{'exception':[{'value':'just text'}]}").title())
        .isEqualTo("Error: just text");
  }

  @Test
  void a_value_of_any_type_is_text() {
    assertThat(event("{'exception':[{'type':'E','value':{'code':5}}]}").title())
        .isEqualTo("E: {\"code\":5}");
  }

  @Test
  void a_lone_stack_trace_belongs_to_the_only_exception() {
    JsonNode data = data("{'exception':[{'type':'E'}],'stacktrace':{'frames':[{'function':'f'}]}}");
    assertThat(data.has("stacktrace")).isFalse();
    assertThat(data.at("/exception/values/0/stacktrace/frames/0/function").asText()).isEqualTo("f");
  }

  @Test
  void a_synthetic_one_is_called_after_its_function() {
    assertThat(
            event(
                    "{'exception':[{'type':'SIGSEGV','value':'at"
                        + " 0x0','mechanism':{'synthetic':true},"
                        + "'stacktrace':{'frames':[{'function':'crash_me'}]}}]}")
                .title())
        .isEqualTo("crash_me");
  }

  @Test
  void a_long_value_is_cut_in_the_title_and_in_the_event() {
    NormalizedEvent event =
        event("{'exception':[{'type':'E','value':'" + "v".repeat(9000) + "'}]}");
    assertThat(event.title()).hasSize("E: ".length() + 100).endsWith("...");
    assertThat(event.data().at("/exception/values/0/value").asText()).hasSize(8192);
    assertThat(event.data().at("/_meta/exception/values/0/value").toString())
        .isEqualTo("{\"\":{\"len\":9000,\"rem\":[[\"!limit\",\"s\",8189,8192]]}}");
  }

  @Test
  void of_a_long_chain_the_middle_goes() {
    StringBuilder json = new StringBuilder("{'exception':[{'type':'E0'}");
    for (int i = 1; i < 300; i++) {
      json.append(",{'type':'E").append(i).append("'}");
    }
    JsonNode values = data(json.append("]}").toString()).at("/exception/values");
    assertThat(values).hasSize(50);
    assertThat(values.get(49).get("type").asText()).isEqualTo("E299");
  }
}
