package dev.vedette.api.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.InvalidBodyException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueUpdateTest {

  private static Optional<String> status(String json) throws Exception {
    return IssueUpdate.status(new Body((ObjectNode) ApiJson.MAPPER.readTree(json)));
  }

  @Test
  void a_status_is_taken() throws Exception {
    assertThat(status("{\"status\":\"resolved\"}")).contains("resolved");
    assertThat(status("{\"status\":\"muted\",\"snoozeDuration\":null}")).contains("ignored");
    assertThat(status("{}")).isEmpty();
  }

  @Test
  void what_cannot_be_changed_is_refused_and_not_forgotten() {
    assertThatThrownBy(() -> status("{\"status\":\"resolved\",\"assignedTo\":\"me\"}"))
        .isInstanceOf(InvalidBodyException.class);
    assertThatThrownBy(() -> status("{\"status\":\"resolvedInNextRelease\"}"))
        .isInstanceOf(InvalidBodyException.class);
  }
}
