package dev.vedette.web.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.web.page.Pair;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRemarksTest {

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | ~~",
        "{'': {'rem': [['@password:filter', 's', 0, 10]], 'len': 3}} |"
            + " Replaced by rule @password:filter.",
        "{'': {'rem': [['project:0', 'm', 0, 3], ['organization:a', 'x']]}} |"
            + " Masked by rule 0 of the project. Removed by rule a of the organization.",
        "{'': {'rem': [['strip-fields', 's', 0, 1]]}} | Replaced by the list of sensitive fields.",
        "{'': {'rem': [['!limit', 's', 97, 100]], 'len': 12000}} | Cut; it was 12,000 long.",
        "{'': {'len': 120}} | Cut; it had 120 entries.",
        "{'': {'err': ['invalid_data']}} | What was sent could not be used.",
        "{'a': {'b': {'': {'rem': [['@ip', 'p', 0, 1]]}}}, 'c': {'': {'rem': [['@ip', 'p', 2,"
            + " 3]]}}} | Hashed by rule @ip.",
        "{'': 1, 'x': 'y'} | ~~",
      })
  void a_remark_says_what_happened_and_by_which_rule(String meta, String expected) {
    assertThat(EventRemarks.of(json(meta))).isEqualTo(expected);
  }

  @Test
  void a_value_that_is_gone_stays_with_its_remark() {
    JsonNode meta = json("{'ip': {'': {'rem': [['@ip:remove', 'x']]}}}");
    assertThat(Json.pairs(json("{'ip': null, 'id': '7', 'no': null}"), meta))
        .containsExactly(
            new Pair("ip", "", Optional.empty(), "Removed by rule @ip:remove."),
            new Pair("id", "7", Optional.empty(), ""));
  }

  @Test
  void remarks_are_listed_by_place() {
    JsonNode meta = json("{'extra': {'a': {'': {'rem': [['@ip', 's', 0, 4]]}}}}");
    assertThat(EventRemarks.places(meta))
        .containsExactly(new Pair("extra.a", "Replaced by rule @ip.", Optional.empty(), ""));
  }
}
