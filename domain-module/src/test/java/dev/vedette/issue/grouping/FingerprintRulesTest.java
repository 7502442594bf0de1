package dev.vedette.issue.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintRulesTest {

  private static final String EVENT =
      "{'platform':'javascript','logger':'acme.pay','level':'error','release':'shop@1.2',"
          + "'transaction':'/pay','tags':{'stage':'beta'},'sdk':{'name':'sentry.javascript.react',"
          + "'version':'8.1'},'logentry':{'formatted':'Payment 12 failed'},'exception':["
          + "{'type':'Cause','value':'socket closed'},"
          + "{'type':'PayError','value':'Timeout of 30 s','stacktrace':{'frames':["
          + "{'function':'main','filename':'main.js','abs_path':'https://a.example/main.js'},"
          + "{'function':'pay','module':'shop/pay','filename':'pay.js','package':'shop'}]}}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "type:PayError; true",
        "error.type:Pay*; true",
        "type:payerror; false",
        "type:PayError value:*timeout*; true",
        "type:PayError value:*closed*; false",
        "!type:PayError; true",
        "!type:*; false",
        "message:*FAILED; true",
        "message:\"timeout of *\"; true",
        "message:nothing; false",
        "logger:acme.*; true",
        "level:ERROR; true",
        "!level:error; false",
        "logger:acme.pay level:warning; false",
        "tags.stage:beta; true",
        "tags.stage:prod; false",
        "!tags.none:x; true",
        "sdk:sentry.javascript; true",
        "sdk:sentry.java,sentry.javascript.react; true",
        "sdk:sentry.java; false",
        "release:shop@1.*; true",
        "!release:shop@1.*; false",
        "family:javascript; true",
        "family:native,other; false",
        "family:all; true",
        "stack.function:pay; true",
        "function:pay module:shop/*; true",
        "function:main module:shop/*; false",
        "path:**/main.js; true",
        "path:pay.js; true",
        "package:shop; true",
        "app:yes function:pay; true",
        "app:no; false",
        "[ function:main ] | function:pay; true",
        "[ function:pay ] | function:main; false",
        "function:main | [ function:pay ]; true",
      })
  void a_rule_is_for_some_events(String matchers, boolean found) throws RuleSyntaxException {
    EventGrouping grouping = group(Samples.data(EVENT), matchers + " -> ruled");

    assertThat(grouping.matchedRule().isPresent()).isEqualTo(found);
    assertThat(grouping.strategy()).isEqualTo(found ? "fingerprint" : "exception");
    assertThat(grouping.hash().equals(hashOf("ruled"))).isEqualTo(found);
  }

  @Test
  void the_first_rule_that_fits_is_taken() throws RuleSyntaxException {
    String rules = "type:Nothing -> a\ntype:PayError -> b\ntype:PayError -> c";
    EventGrouping grouping = group(Samples.data(EVENT), rules);

    assertThat(grouping.matchedRule()).contains("type:PayError -> b");
    assertThat(grouping.fingerprint()).containsExactly("b");
  }

  @Test
  void a_rule_goes_before_the_fingerprint_of_the_client() throws RuleSyntaxException {
    ObjectNode data = Samples.data("{'message':'a','fingerprint':['mine']}");
    assertThat(group(data, "message:a -> ruled").hash()).isEqualTo(hashOf("ruled"));
    assertThat(group(data, "message:b -> ruled").hash()).isEqualTo(hashOf("mine"));
  }

  @Test
  void a_checksum_goes_before_a_rule() throws RuleSyntaxException {
    ObjectNode data = Samples.data("{'message':'a','checksum':'0123456789abcdef0123456789abcdef'}");
    assertThat(group(data, "message:a -> ruled").strategy()).isEqualTo("checksum");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{{ transaction }};/pay",
        "{{ message }};Payment <int> failed",
        "{{ raw_message }};Payment 12 failed",
        "{{ type }};PayError",
        "{{ error.type }};PayError",
        "{{ value }};Timeout of 30 s",
        "{{ error.value }};Timeout of 30 s",
        "{{ level }};error",
        "{{ logger }};acme.pay",
        "{{ release }};shop@1.2",
        "{{ environment }};<no-environment>",
        "{{ function }};pay",
        "{{ stack.function }};pay",
        "{{ module }};shop/pay",
        "{{ package }};shop",
        "{{ stack.filename }};pay.js",
        "{{ stack.abs_path }};pay.js",
        "{{ tags.stage }};beta",
        "{{ tags.none }};<no-value-for-tag-none>",
        "{{ whatever }};<unrecognized-variable-whatever>",
        "text;text",
        "\"Timeout of 30 s\";Timeout of <int> s",
      })
  void variables_stand_for_what_the_event_has(String part, String value)
      throws RuleSyntaxException {
    EventGrouping grouping = group(Samples.data(EVENT), "type:PayError -> " + part);

    assertThat(grouping.inForce().resolved(grouping.data())).containsExactly(value);
    assertThat(grouping.hash()).isEqualTo(hashOf(value));
  }

  @Test
  void the_default_variable_adds_to_the_grouping() throws RuleSyntaxException {
    ObjectNode data = Samples.data("{'message':'a'}");
    UUID plain = group(data, "").hash();
    EventGrouping salted = group(data, "message:a -> {{ default }} {{ level }}");

    assertThat(salted.hash()).isNotEqualTo(plain);
    assertThat(salted.strategy()).isEqualTo("message");
    assertThat(group(data, "message:a -> {{default}}").hash()).isEqualTo(plain);
  }

  @Test
  void a_rule_may_give_a_title() throws RuleSyntaxException {
    String rule = "type:PayError -> pay title=\"Paying: {{ type }} in {{ function }}, {{ open\"";
    assertThat(group(Samples.data(EVENT), rule).title())
        .contains("Paying: PayError in pay, {{ open");
    assertThat(group(Samples.data(EVENT), "type:PayError -> pay").title()).isEmpty();
  }

  @Test
  void rules_for_fingerprints_see_frames_as_rules_for_stack_traces_left_them()
      throws RuleSyntaxException {
    EventGrouping grouping =
        EventGrouping.of(
            Samples.data(EVENT),
            GroupingConfiguration.LATEST,
            FingerprintRules.parse("app:no function:pay -> {{ function }}"),
            StackTraceRules.parse("function:pay -app"));

    assertThat(grouping.hash()).isEqualTo(hashOf("main"));
  }

  @Test
  void a_part_of_the_program_that_could_not_be_loaded_is_one_issue() {
    String json =
        "{'platform':'javascript','exception':[{'type':'ChunkLoadError','value':'chunk 7'}]}";
    UUID one = of(json, GroupingConfiguration.WINTER_2026);
    assertThat(of(json.replace('7', 'x'), GroupingConfiguration.WINTER_2026)).isEqualTo(one);
    assertThat(of(json.replace("javascript", "python"), GroupingConfiguration.WINTER_2026))
        .isNotEqualTo(one);
    assertThat(of(json, GroupingConfiguration.WINTER_2023)).isNotEqualTo(one);
  }

  private static UUID of(String json, GroupingConfiguration configuration) {
    return EventGrouping.of(
            Samples.data(json), configuration, FingerprintRules.NONE, StackTraceRules.NONE)
        .hash();
  }

  private static UUID hashOf(String value) {
    HashedValues values = new HashedValues();
    values.add(value);
    return values.hash();
  }

  private static EventGrouping group(ObjectNode data, String rules) throws RuleSyntaxException {
    return EventGrouping.of(
        data, GroupingConfiguration.LATEST, FingerprintRules.parse(rules), StackTraceRules.NONE);
  }
}
