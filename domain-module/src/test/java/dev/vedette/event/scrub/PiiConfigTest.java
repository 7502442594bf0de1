package dev.vedette.event.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiiConfigTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String EVENT =
      """
      {"user": {"id": "7", "email": "jane@example.com", "name": "Jane", "data": {"email": "x"}},
       "extra": {"foo": {"bar": "one", "list": ["two", 3]}, "note": "mail jane@example.com now",
         "odd key": "four", "flag": true},
       "logentry": {"formatted": "user jane@example.com failed"},
       "exception": {"values": [{"type": "E", "value": "five jane@example.com",
         "stacktrace": {"frames": [{"filename": "/home/jane/a.py", "function": "f",
           "vars": {"password": "six", "n": "seven"}}]}}]},
       "request": {"headers": [["X-Mail", "jane@example.com"]]},
       "contexts": {"device": {"name": "Jane's phone", "type": "device"}},
       "debug_meta": {"images": [{"code_file": "/home/jane/lib.so", "debug_id": "ab"}]}}
      """;

  private final ObjectNode meta = JSON.createObjectNode();

  private JsonNode scrub(String config) {
    return scrub("", config);
  }

  private JsonNode scrub(String organization, String project) {
    try {
      ObjectNode event = (ObjectNode) JSON.readTree(EVENT);
      Scrubber.of(
              new ScrubSettings(false, false, false, List.of(), List.of(), organization, project))
          .scrub(event, JSON.createArrayNode(), meta);
      return event;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode apply(String selector, String rule) {
    ObjectNode config = JSON.createObjectNode();
    config.putObject("applications").putArray(selector).add(rule);
    return scrub(config.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "$user.email              # /user/email",
        "$string                  # /user/email /user/data/email /extra/note /logentry/formatted"
            + " /exception/values/0/value /extra/foo/list/0 /request/headers/0/1"
            + " /contexts/device/name /exception/values/0/stacktrace/frames/0/vars/n",
        "extra.foo.*              # /extra/foo/bar /extra/foo/list",
        "extra.foo.**             # /extra/foo/bar /extra/foo/list",
        "extra.foo.list.0         # /extra/foo/list/0",
        "extra.'odd key'          # /extra/odd~1key",
        "EXTRA.Note               # /extra/note",
        "bar                      # /extra/foo/bar",
        "$frame.vars.**           # /exception/values/0/stacktrace/frames/0/vars/password"
            + " /exception/values/0/stacktrace/frames/0/vars/n",
        "exception.**.vars.n      # /exception/values/0/stacktrace/frames/0/vars/n",
        "$frame.filename          # /exception/values/0/stacktrace/frames/0/filename",
        "$error.value             # /exception/values/0/value",
        "$message                 # /logentry/formatted",
        "request.headers.x-mail   # /request/headers/0/1",
        "$http.headers.*          # /request/headers/0/1",
        "extra.** && $string      # /extra/foo/bar /extra/foo/list/0 /extra/note /extra/odd~1key",
        "extra.** & $number       # /extra/foo/list/1",
        "extra.note || $user.name # /extra/note /user/name",
        "extra.* && !(extra.note | extra.foo) # /extra/odd~1key",
        "$string && !**.email && !extra.** && !$message && !$error.value # /user/id /user/name"
            + " /request/headers/0/1 /contexts/device/name",
        "debug_meta.images.*.code_file # /debug_meta/images/0/code_file",
      })
  void a_selector_names_places(String selector, String expected) {
    JsonNode event = apply(selector, "@anything:remove");
    for (String place : expected.split(" ")) {
      JsonNode value = event.at(place.replace("odd~1key", "odd key"));
      assertTrue(value.isNull() || value.isMissingNode(), place + " is " + value);
    }
    int removed = 0;
    for (JsonNode each : meta.findValues("rem")) {
      removed += each.size();
    }
    assertTrue(removed >= expected.split(" ").length, meta.toString());
  }

  @Test
  void a_selector_touches_nothing_else() {
    JsonNode event = apply("extra.foo.*", "@anything:remove");
    assertEquals("mail jane@example.com now", event.at("/extra/note").asText());
    assertTrue(event.at("/extra/flag").asBoolean());
    assertEquals(1, meta.size());
  }

  @Test
  void sweeping_selectors_leave_alone_what_the_server_needs() {
    JsonNode event = apply("**", "@anything:remove");
    assertEquals("E", event.at("/exception/values/0/type").asText());
    assertEquals("f", event.at("/exception/values/0/stacktrace/frames/0/function").asText());
    assertEquals("ab", event.at("/debug_meta/images/0/debug_id").asText());
    assertEquals("device", event.at("/contexts/device/type").asText("device"));
    assertFalse(event.toString().contains("jane@example.com"), event.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@email | mail [email] now | s",
        "@email:replace | mail [email] now | s",
        "@email:mask | mail **************** now | m",
        "@email:remove | mail  now | x",
        "@email:filter | mail [Filtered] now | s",
        "@email:hash | mail HASH now | p",
        "@anything | [Filtered] | s",
        "@anything:mask | ************************* | m",
      })
  void a_redaction_says_what_stands_instead(String rule, String expected, String type) {
    JsonNode event = apply("extra.note", rule);
    String text = event.at("/extra/note").asText();
    assertEquals(expected, text.replaceAll("[0-9A-F]{40}", "HASH"));
    JsonNode remark = meta.at("/extra/note//rem/0");
    assertEquals(rule, remark.get(0).asText());
    assertEquals(type, remark.get(1).asText());
    assertEquals(25, meta.at("/extra/note//len").asInt());
  }

  @Test
  void own_rules_are_named_by_their_owner_and_the_organizations_go_first() {
    String own =
        """
        {"rules": {"0": {"type": "pattern", "pattern": "(jane)@(\\\\w+)", "replaceGroups": [1],
           "redaction": {"method": "replace", "text": "%s"}}},
         "applications": {"$string": ["0"]}}
        """;
    JsonNode event = scrub(own.formatted("them"), own.formatted("us"));
    assertEquals("mail them@example.com now", event.at("/extra/note").asText());
    assertEquals("organization:0", meta.at("/extra/note//rem/0/0").asText());
    assertEquals(5, meta.at("/extra/note//rem/0/2").asInt());
  }

  @Test
  void several_rules_redact_one_text_and_none_touches_what_another_left() {
    JsonNode event =
        scrub(
            """
            {"rules": {"mail": {"type": "email", "redaction": {"method": "replace", "text": "now@x.io"}},
               "now": {"type": "pattern", "pattern": "now|mail", "redaction": {"method": "mask"}},
               "all": {"type": "multiple", "rules": ["mail", "now"]}},
             "applications": {"extra.note": ["all"]}}
            """);
    assertEquals("**** now@x.io ***", event.at("/extra/note").asText());
    assertEquals(
        "[[\"project:now\",\"m\",0,4],[\"project:mail\",\"s\",5,13],[\"project:now\",\"m\",14,17]]",
        meta.at("/extra/note//rem").toString());
  }

  @Test
  void an_alias_may_hide_what_it_stands_for_and_redact_in_another_way() {
    JsonNode event =
        scrub(
            """
            {"rules": {"a": {"type": "alias", "rule": "@email:mask", "hideInner": true,
               "redaction": {"method": "replace", "text": "M"}}},
             "applications": {"extra.note": ["a"]}}
            """);
    assertEquals("mail M now", event.at("/extra/note").asText());
    assertEquals("project:a", meta.at("/extra/note//rem/0/0").asText());
  }

  @Test
  void a_pair_goes_by_its_key_or_if_its_text_speaks_of_the_key() {
    JsonNode event =
        scrub(
            """
            {"rules": {"p": {"type": "redact_pair", "keyPattern": "^n$|mail ",
               "redaction": {"method": "replace", "text": "-"}}},
             "applications": {"$string": ["p"]}}
            """);
    assertEquals("-", event.at("/exception/values/0/stacktrace/frames/0/vars/n").asText());
    assertEquals("-", event.at("/extra/note").asText());
    assertEquals("Jane", event.at("/user/name").asText());
  }

  @Test
  void a_hash_has_a_key() {
    String config =
        "{\"vars\": {\"hashKey\": \"KEY\"}, \"rules\": {\"h\": {\"type\": \"anything\","
            + " \"redaction\": {\"method\": \"hash\"}}}, \"applications\": {\"$user.id\":"
            + " [\"h\"]}}";
    String one = scrub(config.replace("KEY", "one")).at("/user/id").asText();
    String other = scrub(config.replace("KEY", "other")).at("/user/id").asText();
    assertTrue(one.matches("[0-9A-F]{40}"), one);
    assertFalse(one.equals(other));
  }

  @Test
  void paths_of_files_lose_their_user() {
    JsonNode event = apply("$frame.filename", "@userpath");
    assertEquals(
        "/home/[user]/a.py", event.at("/exception/values/0/stacktrace/frames/0/filename").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{                             | This is no JSON at line 1, column 2.",
        "[]                            | The rules are a JSON object.",
        "{\"rulez\": {}}               | rulez: this server knows rules, applications and vars.",
        "{\"rules\": []}               | rules: this is an object.",
        "{\"rules\": {\"a\": 1}}       | rules.a: a rule is an object with a type.",
        "{\"rules\": {\"a\": {\"type\": \"odd\"}}} | rules.a.type: this server has no type"
            + " \"odd\".",
        "{\"rules\": {\"a\": {\"type\": \"ip\", \"x\": 1}}} | rules.a.x: a rule has no such"
            + " member.",
        "{\"rules\": {\"a\": {\"type\": \"pattern\"}}} | rules.a.pattern: this is a text.",
        "{\"rules\": {\"a\": {\"type\": \"pattern\", \"pattern\": \"(\"}}} |"
            + " rules.a.pattern: The pattern is wrong: missing closing ).",
        "{\"rules\": {\"a\": {\"type\": \"pattern\", \"pattern\": \"a\", \"replaceGroups\": [1]}}}"
            + " | rules.a.pattern: The pattern has no group 1.",
        "{\"rules\": {\"a\": {\"type\": \"pattern\", \"pattern\": \"((a{50}){50}){50}\"}}} |"
            + " rules.a.pattern: The pattern repeats too much.",
        "{\"rules\": {\"a\": {\"type\": \"alias\", \"rule\": \"a\"}}} |"
            + " rules.a: the rule \"a\" refers to itself.",
        "{\"rules\": {\"a\": {\"type\": \"ip\", \"redaction\": {\"method\": \"burn\"}}}} |"
            + " rules.a.redaction.method: this is one of default, remove, replace, mask and hash.",
        "{\"applications\": {\"a\": \"b\"}} | applications.\"a\": this is a list of names of"
            + " rules.",
        "{\"applications\": {\"a\": [\"b\"]}} | applications.\"a\": there is no rule \"b\".",
        "{\"applications\": {\"a..b\": []}} |"
            + " applications: The selector is wrong at character 3 of \"a..b\": expected a name.",
        "{\"applications\": {\"*\": []}} | applications: The selector is wrong at character 1 of"
            + " \"*\": expected a path around the *.",
        "{\"applications\": {\"(a\": []}} |"
            + " applications: The selector is wrong at character 3 of \"(a\": expected ).",
        "{\"applications\": {\"$minidump\": []}} | applications: This server knows nothing of the"
            + " type $minidump at character 1 of \"$minidump\".",
      })
  void what_is_wrong_is_named_with_its_place(String config, String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> PiiConfig.of(config, "project:"));
    assertEquals(message, e.getMessage());
  }

  @Test
  void a_pattern_takes_linear_time_and_an_event_a_bounded_one() {
    ObjectNode config = JSON.createObjectNode();
    config
        .putObject("rules")
        .putObject("a")
        .put("type", "pattern")
        .put("pattern", "(a?){90}(a*)*b");
    config.putObject("applications").putArray("$string").add("a");
    ObjectNode event = JSON.createObjectNode();
    for (int i = 0; i < 100; i++) {
      event.with("extra").put("k" + i, "a".repeat(16_000));
    }
    Scrubber scrubber =
        Scrubber.of(
            new ScrubSettings(false, false, false, List.of(), List.of(), "", config.toString()));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> scrubber.scrub(event, JSON.createArrayNode(), JSON.createObjectNode()));
    assertTrue(event.at("/extra/k99").isNull()); // what could not be looked at is not kept
  }
}
