package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class BreadcrumbsNormalizerTest {
  @Test
  void only_the_last_hundred_are_kept() {
    String crumbs = "{'message':'x'},".repeat(150);
    JsonNode data = data("{'breadcrumbs':[" + crumbs + "{'message':'last'}]}");
    assertThat(data.at("/breadcrumbs/values")).hasSize(100);
    assertThat(data.at("/breadcrumbs/values/99/message").asText()).isEqualTo("last");
    assertThat(data.at("/_meta/breadcrumbs/values//len").asInt()).isEqualTo(151);
  }

  @Test
  void times_levels_and_data_have_one_form() {
    JsonNode crumb =
        data("{'breadcrumbs':{'values':[{'timestamp':'2026-11-21T09:30:00Z','level':'warn',"
                + "'data':'text'}]}}")
            .at("/breadcrumbs/values/0");
    assertThat(crumb.get("timestamp").doubleValue()).isEqualTo(1_795_253_400.0);
    assertThat(crumb.get("level").asText()).isEqualTo("warning");
    assertThat(crumb.get("type").asText()).isEqualTo("default");
    assertThat(crumb.get("data").toString()).isEqualTo("{\"data\":\"text\"}");
  }
}
