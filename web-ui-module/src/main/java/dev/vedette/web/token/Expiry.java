package dev.vedette.web.token;

import dev.vedette.web.page.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long a token may be used. */
enum Expiry {
  MONTH("30 days", 30),
  QUARTER("90 days", 90),
  YEAR("One year", 365),
  NEVER("Until it is revoked", 0);

  private final String text;
  private final int days;

  Expiry(String text, int days) {
    this.text = text;
    this.days = days;
  }

  /** The one of a form; the shortest for anything that is none. */
  static Expiry of(String id) {
    return Arrays.stream(values())
        .filter(expiry -> expiry.id().equals(id))
        .findFirst()
        .orElse(MONTH);
  }

  /** All of them, with this one selected. */
  List<Choice> choices() {
    return Arrays.stream(values())
        .map(expiry -> new Choice(expiry.id(), expiry.text, expiry == this))
        .toList();
  }

  /** When a token that is made now ends; empty for never. */
  Optional<Instant> from(Instant now) {
    return this == NEVER ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(days)));
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
