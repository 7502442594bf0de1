package dev.vedette.event.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ObjectNode meta = JSON.createObjectNode();

  private JsonNode scrub(ScrubSettings settings, String event) {
    meta = JSON.createObjectNode();
    ObjectNode tree = parse(event);
    Scrubber.of(settings).scrub(tree, JSON.createArrayNode(), meta);
    return tree;
  }

  private JsonNode scrub(String event) {
    return scrub(defaults(), event);
  }

  static ScrubSettings defaults() {
    return new ScrubSettings(true, true, false, List.of(), List.of(), "", "");
  }

  private static ScrubSettings rules(String json) {
    return new ScrubSettings(false, false, false, List.of(), List.of(), "", json);
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertJson(String expected, JsonNode actual) {
    assertEquals(parse(expected), actual);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password",
        "user_password",
        "userPassword",
        "dbpassword",
        "PASSWD",
        "passphrase",
        "secret",
        "client_secret",
        "AWS_SECRET_ACCESS_KEY",
        "api_key",
        "apiKey",
        "API-KEY",
        "X-Api-Key",
        "apikey",
        "auth",
        "auth_token",
        "authToken",
        "x-auth-token",
        "Authorization",
        "Proxy-Authorization",
        "oauth2",
        "credentials",
        "mysql_pwd",
        "DB_PWD",
        "privatekey",
        "private_key",
        "privateKey",
        "token",
        "accessToken",
        "csrf_token",
        "jwt",
        "stripetoken",
        "stripeToken",
        "card[number]",
        "cardNumber",
        "cvv",
        "otp",
        "two-factor",
        "two_factor",
        "Set-Cookie"
      })
  void a_value_goes_if_its_name_is_a_secrets(String name) {
    JsonNode event = scrub("{'extra': {'" + name + "': 'abc', 'other': 'abc'}}");
    assertEquals("[Filtered]", event.at("/extra").get(name).asText());
    assertEquals("abc", event.at("/extra/other").asText());
    assertJson(
        "{'': {'rem': [['@password:filter', 's', 0, 10]], 'len': 3}}", meta.at("/extra").get(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author",
        "authors",
        "authority",
        "coauthor",
        "secretary",
        "tokenizer",
        "tokens",
        "max_tokens",
        "PWD",
        "OLDPWD",
        "passenger",
        "passage",
        "compass",
        "cardinal",
        "key",
        "keyboard",
        "api",
        "monkey",
        "id",
        "hotpot",
        "factor",
        "discard",
        "accredited",
        "pass"
      })
  void a_value_stays_if_its_name_only_resembles_one(String name) {
    assertEquals(
        "abc", scrub("{'extra': {'" + name + "': 'abc'}}").at("/extra").get(name).asText());
    assertTrue(meta.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "5555555555554444",
        "2223003122003222", "378282246310005", "3782 822463 10005", "6011111111111117",
        "3530111333300000", "30569309025904", "6240008631401148", "4-1-1-1-1111 1111-1111"
      })
  void a_card_goes_wherever_it_is(String card) {
    JsonNode event =
        scrub(
            """
            {'logentry': {'formatted': 'paid with CARD today'},
             'exception': {'values': [{'type': 'X', 'value': 'CARD'}]},
             'extra': {'deep': [{'note': 'CARD.'}]},
             'fingerprint': ['CARD'],
             'transaction': '/pay/CARD',
             'breadcrumbs': {'values': [{'message': '(CARD)'}]}}
            """
                .replace("CARD", card));
    assertFalse(event.toString().contains(card), event.toString());
    assertEquals("paid with [Filtered] today", event.at("/logentry/formatted").asText());
    assertEquals("/pay/[Filtered]", event.at("/transaction").asText());
    assertEquals("([Filtered])", event.at("/breadcrumbs/values/0/message").asText());
    assertEquals("@creditcard:filter", meta.at("/logentry/formatted//rem/0/0").asText());
    assertEquals(10, meta.at("/logentry/formatted//rem/0/2").asInt());
    assertEquals(20, meta.at("/logentry/formatted//rem/0/3").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112", "1111111111111117", "1700000000000000", "41111111111111111111",
        "x4111111111111111", "4111 1111", "2026-11-21 16:02:44.000", "9999999999999995",
        "4111--1111-1111-1111"
      })
  void a_number_stays_that_is_no_card(String text) {
    assertEquals(text, scrub("{'extra': {'a': '" + text + "'}}").at("/extra/a").asText());
  }

  @Test
  void a_card_goes_that_was_sent_as_a_number() {
    JsonNode event = scrub("{'extra': {'a': 4111111111111111, 'b': 1700000000000}}");
    assertJson("{'a': '[Filtered]', 'b': 1700000000000}", event.at("/extra"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "postgres://app:hunter2@db/x | postgres://app:[Filtered]@db/x",
        "see https://a:b%20c@host:80/p?q=1@2 now | see https://a:[Filtered]@host:80/p?q=1@2 now",
        "redis://:pa@ss@host | redis://:[Filtered]@host",
        "https://host:80/a@b | https://host:80/a@b",
        "https://key@sentry.local/1 | https://key@sentry.local/1",
        "curl -H Authorization: Bearer abc.def-1 x | curl -H Authorization: Bearer [Filtered] x",
        "bearer  abc, next | bearer  [Filtered], next",
        "forbearer abc | forbearer abc",
        "login password=hunter2&user=bob | login password=[Filtered]&user=bob",
        "GET /a?token=abc123&x=1 | GET /a?token=[Filtered]&x=1",
        "wrong password: hunter2 | wrong password: [Filtered]",
        "Unexpected token: punc | Unexpected token: punc",
        "Unexpected token: 9f8e7d6c5b | Unexpected token: [Filtered]",
        "author=bob, authority: x | author=bob, authority: x",
        "password reset was sent | password reset was sent",
        "Authorization: Basic dXNlcjpwYXNz | Authorization: Basic [Filtered]",
        "password => 's3cret' | password => '[Filtered]'",
        "api_key = `k` | api_key = `[Filtered]`",
        "password=null | password=null",
        "Class::token::of(x) | Class::token::of(x)",
        "DE89370400440532013000 | [Filtered]",
        "DE89370400440532013001 | DE89370400440532013001",
        "ssn 078-05-1120. | ssn [Filtered].",
        "1078-05-1120 | 1078-05-1120",
      })
  void what_is_secret_inside_of_a_text_goes_and_the_rest_stays(String text, String expected) {
    ObjectNode event = JSON.createObjectNode();
    event.putObject("logentry").put("formatted", text);
    Scrubber.of(defaults()).scrub(event, JSON.createArrayNode(), meta);
    assertEquals(expected, event.at("/logentry/formatted").asText());
  }

  @Test
  void secrets_in_json_inside_of_a_text_go() {
    String body = "{\"email\": \"a@b.c\", \"password\": \"x\\\"y\", \"n\": {\"apiKey\": \"k\"}}";
    ObjectNode event = JSON.createObjectNode();
    event
        .putObject("extra")
        .put("body", body)
        .put("twice", body.replace("\\\"", "").replace("\"", "\\\""));
    Scrubber.of(defaults()).scrub(event, JSON.createArrayNode(), meta);
    assertEquals(
        "{\"email\": \"a@b.c\", \"password\": \"[Filtered]\", \"n\": {\"apiKey\": \"[Filtered]\"}}",
        event.at("/extra/body").asText());
    assertEquals(
        "{\\\"email\\\": \\\"a@b.c\\\", \\\"password\\\": \\\"[Filtered]\\\","
            + " \\\"n\\\": {\\\"apiKey\\\": \\\"[Filtered]\\\"}}",
        event.at("/extra/twice").asText());
  }

  @Test
  void private_keys_go_even_if_their_end_was_cut() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\nxyz\n-----END RSA PRIVATE KEY-----";
    ObjectNode event = JSON.createObjectNode();
    event.putObject("extra").put("a", "k: " + key + " end").put("b", key.substring(0, 40));
    Scrubber.of(defaults()).scrub(event, JSON.createArrayNode(), meta);
    assertEquals(
        "k: -----BEGIN RSA PRIVATE KEY-----\n[Filtered]\n-----END RSA PRIVATE KEY----- end",
        event.at("/extra/a").asText());
    assertEquals("-----BEGIN RSA PRIVATE KEY-----\n[Filtered]", event.at("/extra/b").asText());
  }

  @Test
  void every_bag_of_an_event_is_scrubbed() {
    JsonNode event =
        scrub(
            """
            {'request': {'url': 'https://a:b@host/', 'query_string': [['token', 'x'], ['q', '1']],
               'headers': [['X-Auth-Token', 'x'], ['Accept', '*/*']],
               'cookies': [['sessionid', 'x'], ['theme', 'dark'], ['connect.sid', 'x']],
               'data': {'password': 'x', 'list': [{'secret': 'x'}]},
               'env': {'DB_PASSWORD': 'x', 'PWD': '/home'}},
             'contexts': {'app': {'api_key': 'x', 'type': 'app'}, 'trace': {'trace_id': 'ab'}},
             'user': {'id': '1', 'data': {'password': 'x'}},
             'breadcrumbs': {'values': [{'data': {'auth': 'x', 'url': '/auth'}}]},
             'exception': {'values': [{'stacktrace': {'frames': [
                {'vars': {'password': 'x', 'n': 1}, 'filename': 'token.py', 'function': 'auth'}]}}]},
             'threads': {'values': [{'stacktrace': {'frames': [{'vars': {'secret': 'x'}}]}}]},
             'spans': [{'data': {'token': 'x'}, 'description': 'GET /?token=x'}],
             'sdk': {'name': 'auth'}, 'logentry': {'params': {'password': 'x'}}}
            """);
    assertFalse(event.toString().contains("\"x\""), event.toString());
    assertEquals("https://a:[Filtered]@host/", event.at("/request/url").asText());
    assertEquals("dark", event.at("/request/cookies/1/1").asText());
    assertEquals("/home", event.at("/request/env/PWD").asText());
    assertEquals("/auth", event.at("/breadcrumbs/values/0/data/url").asText());
    assertEquals("token.py", event.at("/exception/values/0/stacktrace/frames/0/filename").asText());
    assertEquals("auth", event.at("/sdk/name").asText());
    assertEquals("@password:filter", meta.at("/request/headers/0/1//rem/0/0").asText());
    assertEquals("@anything:filter", meta.at("/request/cookies/0/1//rem/0/0").asText());
  }

  @Test
  void a_list_or_object_of_secrets_goes_as_a_whole() {
    JsonNode event =
        scrub(
            "{'extra': {'password': {'a': 'x'}, 'tokenList': ['x'], 'token': ['x'], 'secret':"
                + " true}}");
    assertJson(
        "{'password': '[Filtered]', 'tokenList': '[Filtered]', 'token': '[Filtered]', 'secret':"
            + " true}",
        event.at("/extra"));
  }

  @Test
  void what_normalisation_could_not_use_is_scrubbed_in_errors_and_meta() {
    ObjectNode event = parse("{'extra': {'a': 'b'}}");
    ObjectNode remarks =
        parse("{'request': {'data': {'': {'val': '4111111111111111', 'rem': [['!limit', 'x']]}}}}");
    var errors = JSON.createArrayNode();
    errors.add(parse("{'type': 'invalid_data', 'name': 'tags.password', 'value': 'hunter2'}"));
    errors.add(parse("{'type': 'invalid_data', 'name': 'user', 'value': 'token=abc'}"));
    remarks.setAll(parse("{'user': {'': {'val': 'token=abc'}}}"));
    Scrubber.of(defaults()).scrub(event, errors, remarks);
    assertEquals("[Filtered]", errors.at("/0/value").asText());
    assertEquals("token=[Filtered]", errors.at("/1/value").asText());
    assertEquals("[Filtered]", remarks.at("/request/data//val").asText());
    assertEquals("token=[Filtered]", remarks.at("/user//val").asText());
    assertEquals("!limit", remarks.at("/request/data//rem/0/0").asText());
  }

  @Test
  void sensitive_fields_go_by_a_part_of_their_name_and_texts_that_speak_of_them() {
    ScrubSettings settings =
        new ScrubSettings(true, true, false, List.of(" Salary "), List.of(), "", "");
    JsonNode event =
        scrub(
            settings,
            "{'extra': {'grossSalary2': 5000, 'note': 'a salary of 5000', 'x': 'y'},"
                + " 'logentry': {'formatted': 'salary: 5'}}");
    assertJson(
        "{'grossSalary2': '[Filtered]', 'note': '[Filtered]', 'x': 'y'}", event.at("/extra"));
    assertEquals("salary: 5", event.at("/logentry/formatted").asText());
    assertEquals("strip-fields", meta.at("/extra/note//rem/0/0").asText());
  }

  @Test
  void safe_fields_stay() {
    ScrubSettings settings =
        new ScrubSettings(
            true, true, false, List.of(), List.of("auth", "extra.card.**", "odd key!"), "", "");
    JsonNode event =
        scrub(
            settings,
            "{'extra': {'auth': 'x', 'token': 'x', 'card': {'number': '4111111111111111'},"
                + " 'odd key!': '4111111111111111'}}");
    assertJson(
        "{'auth': 'x', 'token': '[Filtered]', 'card': {'number': '4111111111111111'},"
            + " 'odd key!': '4111111111111111'}",
        event.at("/extra"));
  }

  @Test
  void addresses_go_only_if_somebody_wants_that() {
    String event =
        "{'user': {'id': '1', 'ip_address': '10.0.0.1'}, 'request': {'headers': [['X-Real-Ip',"
            + " '10.0.0.1:80'], ['User-Agent', 'x/1.2.3.4']], 'env': {'REMOTE_ADDR': 'abc'}},"
            + " 'logentry': {'formatted': 'from 10.0.0.1, ::1 and fe80::1. not 1.2.3 or"
            + " 12:30:45'}}";
    assertJson(event, scrub(event));
    JsonNode scrubbed =
        scrub(new ScrubSettings(true, true, true, List.of(), List.of(), "", ""), event);
    assertJson("{'id': '1'}", scrubbed.at("/user"));
    assertEquals(
        "from [ip], [ip] and [ip]. not 1.2.3 or 12:30:45",
        scrubbed.at("/logentry/formatted").asText());
    assertEquals("[ip]:80", scrubbed.at("/request/headers/0/1").asText());
    assertEquals("x/1.2.3.4", scrubbed.at("/request/headers/1/1").asText());
    assertTrue(scrubbed.at("/request/env/REMOTE_ADDR").isNull());
    assertEquals("x", meta.at("/user/ip_address//rem/0/1").asText());
  }

  @Test
  void nothing_goes_if_scrubbing_is_off() {
    String event = "{'extra': {'password': 'x', 'card': '4111111111111111'}}";
    assertJson(
        event,
        scrub(new ScrubSettings(false, true, false, List.of("x"), List.of(), "", ""), event));
    assertTrue(meta.isEmpty());
  }

  @Test
  void a_hashed_address_becomes_the_users_id() {
    JsonNode event =
        scrub(
            rules("{'applications': {'$user.ip_address': ['@ip:hash']}}".replace('\'', '"')),
            "{'user': {'ip_address': '10.0.0.1'}}");
    assertTrue(event.at("/user/id").asText().matches("[0-9A-F]{40}"));
    assertTrue(event.at("/user/ip_address").isMissingNode());
  }
}
