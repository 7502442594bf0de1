package dev.vedette.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of ownership rules, and which events they match. */
class OwnershipRulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode event(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final JsonNode EVENT =
      event(
          "{'request':{'url':'https://shop.example.com/checkout'},'tags':[['plan','Pro'],"
              + "['sentry:release','2.0']],'exception':{'values':[{'stacktrace':{'frames':["
              + "{'filename':'src/app/Main.java','module':'com.shop.Main'},"
              + "{'filename':'pay.c','abs_path':'C:\\\\work\\\\pay\\\\pay.c'}]}}]}}");

  private static boolean matches(String rule) throws RuleSyntaxException {
    return RuleText.read(rule + " a@example.com").get(0).matches(new EventTexts(EVENT));
  }

  @Test
  void a_rule_is_a_matcher_a_pattern_and_owners() throws RuleSyntaxException {
    List<OwnershipRule> rules =
        RuleText.read(
            "# the payments\r\n\n  path:src/pay/*  Ada@Example.com #Payments\n"
                + "tags.plan:\"very \\\"pro\\\" plan\" #sales");

    assertThat(rules)
        .containsExactly(
            new OwnershipRule(
                3,
                "path",
                "src/pay/*",
                List.of(new OwnerName(false, "ada@example.com"), new OwnerName(true, "payments"))),
            new OwnershipRule(
                4, "tags.plan", "very \"pro\" plan", List.of(new OwnerName(true, "sales"))));
  }

  @Test
  void wildcards_stand_for_any_characters_in_any_case() throws RuleSyntaxException {
    assertThat(matches("path:SRC/*.java")).isTrue();
    assertThat(matches("path:src/app")).isFalse();
    assertThat(matches("path:*/Main.jav?")).isTrue();
    assertThat(matches("path:c:/work/*")).isTrue();
    assertThat(matches("path:C:\\work\\*")).isTrue();
    assertThat(matches("module:com.shop.*")).isTrue();
    assertThat(matches("module:com.shop")).isFalse();
    assertThat(matches("url:*://shop.example.com/*")).isTrue();
    assertThat(matches("tags.plan:pro")).isTrue();
    assertThat(matches("tags.release:2.*")).isTrue();
    assertThat(matches("tags.other:*")).isFalse();
  }

  @Test
  void the_last_rule_that_matches_wins() throws RuleSyntaxException {
    Ownership ownership =
        new Ownership(
            "",
            true,
            true,
            Optional.empty(),
            Optional.empty(),
            RuleText.read("path:* #all\npath:src/* #app\nmodule:x #none"));

    assertThat(ownership.lastMatch(EVENT).orElseThrow().line()).isEqualTo(2);
    assertThat(ownership.lastMatch(event("{}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "src/* #a, 1, 1",
    "codeowners:x #a, 1, 1",
    "tags.:x #a, 1, 1",
    "path: #a, 1, 6",
    "path:x, 1, 7",
    "path:x ada, 1, 8",
    "path:x a@b@c, 1, 8",
    "path:x #, 1, 8",
    "'path:\"x #a', 1, 6"
  })
  void an_error_names_its_line_and_column(String rule, int line, int column) {
    assertThatThrownBy(() -> RuleText.read("\n" + rule))
        .isInstanceOf(RuleSyntaxException.class)
        .hasMessageEndingWith("(line " + (line + 1) + ", column " + column + ")");
  }

  @Test
  void a_hostile_pattern_costs_no_more_than_its_length_times_the_texts() {
    String pattern = "*a".repeat(250);
    String text = "a".repeat(249) + "b".repeat(5000);

    assertThat(Wildcards.match(pattern, text)).isFalse();
    assertThat(Wildcards.match("a".repeat(249) + "*b", text)).isTrue();
  }
}
