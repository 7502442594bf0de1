package dev.vedette.hook;

import java.util.Arrays;
import java.util.Optional;

/** What a hook can be told of, by Sentry's names. */
public enum HookEvent {
  /** An alert rule was triggered that tells hooks. */
  ALERT("event.alert"),
  /** An event was stored. */
  CREATED("event.created");

  private final String text;

  HookEvent(String text) {
    this.text = text;
  }

  /** The name in the API. */
  public String text() {
    return text;
  }

  /** The event of a name; empty for an unknown one. */
  public static Optional<HookEvent> of(String text) {
    return Arrays.stream(values()).filter(event -> event.text.equals(text)).findFirst();
  }
}
