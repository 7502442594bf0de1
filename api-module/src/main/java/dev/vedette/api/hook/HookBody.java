package dev.vedette.api.hook;

import dev.vedette.api.json.Body;
import dev.vedette.hook.HookChange;
import dev.vedette.hook.HookEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client wants of a hook, from the body of a request.
 *
 * @param change what the body names
 */
record HookBody(HookChange change) {

  private static final int MAX_URL = 512;
  private static final int MAX_EVENTS = 20;
  private static final int MAX_EVENT = 255;

  /**
   * A hook to be registered: address and events are needed.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong
   */
  static HookBody create(Body body) {
    for (String field : List.of("url", "events")) {
      if (!body.has(field)) {
        body.wrong(field, "This field is required.");
      }
    }
    return change(body);
  }

  /**
   * What is to change; a field that is left out stays.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong
   */
  static HookBody change(Body body) {
    HookBody read =
        new HookBody(
            new HookChange(body.text("url", MAX_URL), events(body), body.bool("isActive")));
    if (body.has("version") && !body.integer("version").equals(Optional.of(0))) {
      body.wrong("version", "Only version 0 of the payload exists.");
    }
    body.check();
    return read;
  }

  private static Optional<Set<HookEvent>> events(Body body) {
    return body.texts("events", MAX_EVENTS, MAX_EVENT)
        .map(
            names -> {
              Set<HookEvent> events = EnumSet.noneOf(HookEvent.class);
              for (String name : names) {
                HookEvent.of(name)
                    .ifPresentOrElse(
                        events::add, () -> body.wrong("events", "Invalid event name: " + name));
              }
              return events;
            });
  }
}
