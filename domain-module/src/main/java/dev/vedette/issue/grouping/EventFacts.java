package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules for fingerprints look at in an event; each part is read when it is asked for. */
final class EventFacts {

  private final JsonNode event;
  private List<FrameFacts[]> stacks;
  private List<Raised> exceptions;
  private List<String> messages;
  private Map<String, String> tags;

  EventFacts(JsonNode event) {
    this.event = event;
  }

  /** An exception; what it has not is null. */
  record Raised(String type, String value, String mechanism) {}

  /** The frames of each stack trace: of exceptions, of the event itself, of threads. */
  List<FrameFacts[]> stacks() {
    if (stacks == null) {
      stacks = new ArrayList<>();
      EventTree.exceptions(event).forEach(this::addStack);
      addStack(event);
      EventTree.list(event.path("threads"), "values").forEach(this::addStack);
    }
    return stacks;
  }

  private void addStack(JsonNode owner) {
    ArrayNode frames = EventTree.frames(owner);
    if (!frames.isEmpty()) {
      stacks.add(FrameFacts.of(frames, EventTree.text(event, "platform")));
    }
  }

  List<Raised> exceptions() {
    if (exceptions == null) {
      exceptions = new ArrayList<>();
      for (JsonNode one : EventTree.exceptions(event)) {
        exceptions.add(
            new Raised(
                stripped(one, "type"),
                stripped(one, "value"),
                stripped(one.path("mechanism"), "type")));
      }
    }
    return exceptions;
  }

  /** What was logged, and what exceptions say: people take both for the message. */
  List<String> messages() {
    if (messages == null) {
      messages = new ArrayList<>();
      String logged = EventTree.message(event).strip();
      if (!logged.isEmpty()) {
        messages.add(logged);
      }
      for (Raised one : exceptions()) {
        messages.add(one.value());
      }
    }
    return messages;
  }

  boolean isLogged() {
    return logger() != null || level() != null;
  }

  String logger() {
    return stripped(event, "logger");
  }

  String level() {
    return stripped(event, "level");
  }

  String release() {
    return stripped(event, "release");
  }

  String family() {
    return FrameFacts.family(EventTree.text(event, "platform"));
  }

  String sdk() {
    return stripped(event.path("sdk"), "name");
  }

  /** The first two parts of its name. */
  String sdkFamily() {
    String name = sdk();
    int first = name == null ? -1 : name.indexOf('.');
    int second = first < 0 ? -1 : name.indexOf('.', first + 1);
    return second < 0 ? name : name.substring(0, second);
  }

  String tag(String key) {
    if (tags == null) {
      tags = new HashMap<>();
      for (JsonNode tag : EventTree.list(event, "tags")) {
        tags.putIfAbsent(tag.path(0).asText(), tag.path(1).asText());
      }
    }
    String value = tags.get(key);
    return value == null ? tags.get("sentry:" + key) : value;
  }

  private static String stripped(JsonNode owner, String key) {
    String text = EventTree.text(owner, key).strip();
    return text.isEmpty() ? null : text;
  }
}
