package dev.vedette.event.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.Arrival;
import dev.vedette.platform.Options;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundFiltersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Arrival ARRIVAL =
      new Arrival(
          1,
          Instant.EPOCH,
          Optional.empty(),
          Optional.of("203.0.113.9"),
          Optional.of("Mozilla/5.0 (compatible; Googlebot/2.1)"),
          Optional.empty(),
          Optional.empty());

  private static String reason(Map<String, String> options, JsonNode event) {
    return InboundFilters.of(new Options(options)).reason(event, ARRIVAL).orElse("");
  }

  private static String reason(String option, String value, JsonNode event) {
    Map<String, String> all = new HashMap<>();
    all.put(option, value);
    return reason(all, event);
  }

  private static JsonNode json(String event) {
    try {
      return JSON.readTree(event.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode agent(String userAgent) {
    ObjectNode event = JSON.createObjectNode();
    event.putObject("request").putArray("headers").addArray().add("User-Agent").add(userAgent);
    return event;
  }

  private static JsonNode exception(String type, String value) {
    ObjectNode event = JSON.createObjectNode().put("type", "error");
    event
        .putObject("exception")
        .putArray("values")
        .addObject()
        .put("type", type)
        .put("value", value);
    return event;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ChunkLoadError | Loading chunk 3662 failed. | chunk-load-error",
        "UnhandledRejection Uncaught (in promise) | ChunkLoadError: Loading chunk 1 failed |"
            + " chunk-load-error",
        "Error | Uncaught (in promise): ChunkLoadError: x | chunk-load-error",
        "Error | Loading chunk 1 failed | ~~",
        "Error | Minified React error #423; visit"
            + " https://reactjs.org/docs/error-decoder.html?invariant=423 for more |"
            + " react-hydration-errors",
        "Error | Minified React error #418; visit https://react.dev/errors/418?args[]= |"
            + " react-hydration-errors",
        "Error | Minified React error #185; visit https://react.dev/errors/185 | ~~",
      })
  void errors_that_every_release_of_a_page_brings_are_filtered_unless_switched_off(
      String type, String value, String expected) {
    assertEquals(expected, reason(Map.of(), exception(type, value)));
    Map<String, String> off =
        Map.of("filters:chunk-load-error", "false", "filters:react-hydration-errors", "false");
    assertEquals("", reason(off, exception(type, value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'user': {'ip_address': '127.0.0.1'}}",
        "{'user': {'ip_address': '::1'}}",
        "{'request': {'url': 'http://localhost:8080/x'}}",
        "{'request': {'url': 'https://app.localhost/'}}",
        "{'request': {'url': 'file:///home/x.html'}}",
        "{'request': {'headers': [['Host', 'localhost:3000']]}}",
        "{'request': {'headers': [['X-Forwarded-Host', '127.0.0.1:1']]}}",
        "{'request': {'headers': [['X-Forwarded-For', '127.0.0.1']]}}",
      })
  void events_of_localhost_are_filtered(String event) {
    assertEquals("localhost", reason("filters:localhost", "true", json(event)));
    assertEquals("", reason(Map.of(), json(event)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'request': {'url': 'http://localhost.com/'}}",
        "{'request': {'url': 'http://notlocalhost/'}}",
        "{'request': {'url': 'http://a.io/', 'headers': [['Host', 'localhost']]}}",
        "{'request': {'headers': [['Host', 'localhost.sentry.io']]}}",
        "{'user': {'ip_address': '10.0.0.1'}}",
      })
  void events_of_other_hosts_are_not(String event) {
    assertEquals("", reason("filters:localhost", "true", json(event)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Can't find variable: ZiteReader | https://a.io/x.js | true",
        "boom | chrome-extension://abc/x.js | true",
        "boom | https://fscr.kaspersky-labs.com/main.js | true",
        "boom | https://a.io/chrome-extension://x | false",
        "Extension context invalidated. | ~~ | true",
        "boom | https://a.io/app.js | false",
      })
  void errors_of_browser_extensions_are_filtered(String value, String source, boolean expected) {
    ObjectNode event = (ObjectNode) exception("Error", value);
    ((ObjectNode) event.at("/exception/values/0"))
        .putObject("stacktrace")
        .putArray("frames")
        .add(json("{'abs_path': '" + source + "'}"))
        .add(json("{'abs_path': '<anonymous>'}"));
    String reason = reason("filters:browser-extensions", "true", event);
    assertEquals(expected ? "browser-extensions" : "", reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | true",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots) | true",
        "Slackbot 1.0(+https://api.slack.com/robots) | false",
        "Examplebot/1.0 | true",
        "Mozilla/5.0 (X11; Robotica 3) Gecko | false",
        "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 | false",
      })
  void web_crawlers_are_filtered(String agent, boolean expected) {
    String reason = reason("filters:web-crawlers", "true", agent(agent));
    assertEquals(expected ? "web-crawlers" : "", reason);
  }

  @Test
  void a_browsers_own_request_says_what_it_is_where_the_event_does_not() {
    assertEquals(
        "web-crawlers", reason("filters:web-crawlers", "true", json("{'platform': 'javascript'}")));
    assertEquals("", reason("filters:web-crawlers", "true", json("{'platform': 'python'}")));
  }

  private static final String IE11 =
      "Mozilla/5.0 (Windows NT 6.3; Trident/7.0; rv:11.0) like Gecko";
  private static final String IE9 =
      "Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 7.1; Trident/5.0)";
  private static final String CHROME =
      "Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.0.0 Safari/537.36";
  private static final String EDGE = CHROME + " Edg/%d.0.0.0";
  private static final String SAFARI =
      "Mozilla/5.0 (Macintosh) AppleWebKit/605 (KHTML, like Gecko) Version/%d.0 Safari/605.1";
  private static final String ANDROID =
      "Mozilla/5.0 (Linux; U; Android %d.2; en) AppleWebKit/534 (KHTML) Version/4.0 Safari/534.13";
  private static final String MINI =
      "Opera/9.80 (J2ME/MIDP; Opera Mini/%d.0/59.323; U; fr) Presto/2.12 Version/12.16";
  private static final String OPERA = CHROME + " OPR/%d.0";
  private static final String OPERA_12 = "Opera/9.80 (X11; Linux) Presto/2.12.388 Version/12.16";
  private static final String FIREFOX = "Mozilla/5.0 (X11; rv:9.0) Gecko/20100101 Firefox/%d.0";

  private static String old(String choices, String agent) {
    return reason("filters:legacy-browsers", choices, agent(agent));
  }

  @Test
  void old_browsers_are_filtered_and_new_ones_are_not() {
    String filtered = "legacy-browsers";
    assertEquals(filtered, old("ie", IE11));
    assertEquals("", old("ie_pre_9,ie9,ie10", IE11));
    assertEquals(filtered, old("ie9", IE9));
    assertEquals(filtered, old("chrome", CHROME.formatted(110)));
    assertEquals("", old("chrome", CHROME.formatted(111)));
    assertEquals("", old("chrome", EDGE.formatted(90, 90)));
    assertEquals(filtered, old("edge", EDGE.formatted(90, 90)));
    assertEquals("", old("edge_pre_79", EDGE.formatted(90, 90)));
    assertEquals(filtered, old("safari", SAFARI.formatted(15)));
    assertEquals("", old("safari", SAFARI.formatted(16)));
    assertEquals(filtered, old("android", ANDROID.formatted(3)));
    assertEquals("", old("android,safari", ANDROID.formatted(4)));
    assertEquals(filtered, old("opera_mini", MINI.formatted(34)));
    assertEquals("", old("opera_mini_pre_8", MINI.formatted(8)));
    assertEquals(filtered, old("opera", OPERA.formatted(120, 99)));
    assertEquals(filtered, old("opera_pre_15", OPERA_12));
    assertEquals(filtered, old("firefox", FIREFOX.formatted(110)));
    assertEquals("", old("firefox", FIREFOX.formatted(111)));
    assertEquals("", old("0", IE9));
  }

  @Test
  void without_a_list_the_oldest_of_all_are_filtered() {
    assertEquals("legacy-browsers", old("1", IE9));
    assertEquals("", old("1", IE11));
    assertEquals("legacy-browsers", old("1", SAFARI.formatted(5)));
    assertEquals("", old("1", CHROME.formatted(10)));
  }

  @Test
  void senders_by_address_are_filtered() {
    assertEquals(
        "ip-address", reason("filters:blacklisted_ips", "10.0.0.1\n203.0.113.0/24", json("{}")));
    assertEquals("", reason("filters:blacklisted_ips", "203.0.114.0/24", json("{}")));
  }

  @Test
  void releases_are_filtered() {
    JsonNode event = json("{'release': 'App@1.2.3'}");
    assertEquals("release-version", reason("filters:releases", "x\napp@1.*", event));
    assertEquals("", reason("filters:releases", "app@2.*", event));
    assertEquals("", reason("filters:releases", "*", json("{}")));
  }

  @Test
  void errors_by_their_message_are_filtered() {
    JsonNode event = exception("TypeError", "x is not a function\nat y");
    assertEquals(
        "error-message", reason("filters:error_messages", "typeerror: * not a function*", event));
    assertEquals("", reason("filters:error_messages", "TypeError\nx is not a function", event));
    assertEquals(
        "error-message",
        reason(
            "filters:error_messages", "hello*", json("{'logentry': {'formatted': 'Hello you'}}")));
    assertEquals("error-message", reason("filters:error_messages", "E", exception("E", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /healthz, true",
    "/api/health/, true",
    "/ping, true",
    "app.healthcheck, true",
    "/shipping, false",
    "/healthy-food, false",
  })
  void transactions_of_health_checks_are_filtered(String name, boolean expected) {
    JsonNode event = json("{'type': 'transaction', 'transaction': '" + name + "'}");
    assertEquals(expected ? "filtered-transaction" : "", reason(Map.of(), event));
    assertEquals("", reason(Map.of(), json("{'type': 'error', 'transaction': '" + name + "'}")));
  }
}
