package dev.vedette.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.EventContent;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.Tag;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.Grouping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes events that differ in what a test is about. */
record SampleEvent(
    UUID id, long projectId, String group, Instant at, String level, String user, String release) {

  static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  static SampleEvent of(long projectId, String group) {
    return new SampleEvent(UUID.randomUUID(), projectId, group, NOON, "error", "id:1", "shop@1.0");
  }

  SampleEvent id(UUID value) {
    return new SampleEvent(value, projectId, group, at, level, user, release);
  }

  SampleEvent at(Instant value) {
    return new SampleEvent(id, projectId, group, value, level, user, release);
  }

  SampleEvent level(String value) {
    return new SampleEvent(id, projectId, group, at, value, user, release);
  }

  SampleEvent user(String value) {
    return new SampleEvent(id, projectId, group, at, level, value, release);
  }

  SampleEvent release(String value) {
    return new SampleEvent(id, projectId, group, at, level, user, value);
  }

  DigestedEvent build() {
    return build(UUID.nameUUIDFromBytes(group.getBytes()));
  }

  DigestedEvent build(UUID... hashes) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("message", group);
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("level", level));
    if (release != null) {
      tags.add(new Tag("sentry:release", release));
    }
    tags.add(new Tag("environment", "production"));
    if (user != null) {
      tags.add(new Tag("sentry:user", user));
    }
    tags.forEach(tag -> data.withArray("tags").addArray().add(tag.key()).add(tag.value()));
    data.put("level", level).put("platform", "java").put("title", "Error: " + group);
    NormalizedEvent event =
        new NormalizedEvent(
            id,
            projectId,
            "error",
            level,
            "java",
            at,
            at,
            "Error: " + group,
            "shop in pay",
            Optional.of("Shop.java"),
            group,
            JsonNodeFactory.instance.objectNode().put("type", "Error").put("value", group),
            tags,
            Optional.ofNullable(release),
            Optional.of("production"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.ofNullable(user),
            new EventContent(data));
    return new DigestedEvent(
        event, new Grouping(List.of(hashes), "message", List.of("{{ default }}")), 100);
  }
}
