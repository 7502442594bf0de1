package dev.vedette.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.scrub.ScrubSettings;
import dev.vedette.event.scrub.Scrubber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing that is derived from an event holds what was scrubbed of it. */
class EventScreeningTest {
  private static final String CARD = "4111 1111 1111 1111";

  private static NormalizedEvent normalize(String json, ScrubSettings settings) {
    Scrubber scrubber = Scrubber.of(settings);
    Screening screening =
        new Screening() {
          @Override
          public void filter(ObjectNode event, Arrival arrival) {
            if (event.path("release").asText().equals("unwanted")) {
              throw new FilteredEventException("release-version");
            }
          }

          @Override
          public void scrub(ObjectNode event, ArrayNode errors, ObjectNode meta) {
            scrubber.scrub(event, errors, meta);
          }

          @Override
          public void scrubTags(ArrayNode tags, ObjectNode meta) {
            scrubber.scrubTags(tags, meta);
          }
        };
    Arrival arrival =
        new Arrival(
            1,
            Instant.parse("2026-11-21T12:00:00Z"),
            Optional.empty(),
            Optional.of("203.0.113.9"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new EventNormalizer()
        .normalize(json.getBytes(StandardCharsets.UTF_8), arrival, screening);
  }

  private static ScrubSettings settings(String rules) {
    return new ScrubSettings(true, true, true, List.of(), List.of(), "", rules);
  }

  @Test
  void neither_title_nor_tags_nor_anything_else_keeps_a_secret() {
    NormalizedEvent event =
        normalize(
            """
            {"platform": "javascript", "transaction": "/pay/CARD", "server_name": "h CARD",
             "logger": "l CARD", "fingerprint": ["CARD"], "culprit": "CARD",
             "exception": [{"type": "T CARD", "value": "v CARD"}],
             "tags": {"password": "hunter2", "note": "CARD", "ok": "yes"},
             "contexts": {"os": {"name": "CARD"}, "device": {"model": "CARD"}},
             "request": {"url": "https://u:hunter2@host/?token=hunter2#CARD"},
             "user": {"username": "CARD"}, "extra": {"a": ["CARD"]},
             "breadcrumbs": [{"category": "CARD", "message": "CARD", "timestamp": "CARD"}],
             "timestamp": "password=hunter2", "odd CARD": 1, "dist": "CARD",
             "_meta": {"extra": {"b": {"": {"val": "CARD", "err": [["x", {"y": "CARD"}]]}}}},
             "errors": [{"type": "js_error", "name": "x", "url": "CARD"}]}
            """
                .replace("CARD", CARD),
            settings(""));
    assertFalse(event.toString().contains("hunter2"), event.toString());
    assertFalse(event.toString().contains(CARD), event.toString());
    assertEquals("T [Filtered]: v [Filtered]", event.title());
    assertEquals("[Filtered]", event.culprit());
    assertEquals(Optional.of("/pay/[Filtered]"), event.transaction());
    assertTrue(event.tags().contains(new Tag("password", "[Filtered]")));
    assertTrue(event.tags().contains(new Tag("ok", "yes")));
    assertTrue(event.tags().contains(new Tag("sentry:user", "username:[Filtered]")));
    assertTrue(event.tags().contains(new Tag("server_name", "h [Filtered]")));
    int at = event.tags().indexOf(new Tag("password", "[Filtered]"));
    assertEquals("@password:filter", event.data().at("/_meta/tags/" + at + "/1//rem/0/0").asText());
  }

  @Test
  void a_user_known_by_an_address_alone_is_nobody_once_addresses_go() {
    NormalizedEvent event = normalize("{\"user\": {\"ip_address\": \"{{auto}}\"}}", settings(""));
    assertEquals(Optional.empty(), event.userTag());
    assertFalse(event.data().has("user"));
    assertFalse(event.toString().contains("203.0.113.9"));
  }

  @Test
  void a_tag_that_is_removed_is_gone_and_said_to_be() {
    NormalizedEvent event =
        normalize(
            "{\"server_name\": \"secret-host\", \"tags\": {\"a\": \"b\"}}",
            settings("{\"applications\": {\"tags.server_name\": [\"@anything:remove\"]}}"));
    assertFalse(event.toString().contains("secret-host"), event.toString());
    assertTrue(event.tags().contains(new Tag("a", "b")));
    assertEquals("@anything:remove", event.data().at("/_meta/tags//rem/0/0").asText());
  }

  @Test
  void what_a_project_does_not_want_is_refused_by_the_filters_name() {
    FilteredEventException e =
        assertThrows(
            FilteredEventException.class,
            () -> normalize("{\"release\": \"unwanted\"}", settings("")));
    assertEquals("release-version", e.reason());
  }
}
