package dev.vedette.web.stats;

import dev.vedette.stats.Resolution;
import dev.vedette.web.page.Choice;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far back a chart reaches, with the width of its bars where nothing else is asked for. */
enum Range {
  HOUR("1h", "1 hour", Duration.ofHours(1), Resolution.TEN_SECONDS),
  DAY("24h", "24 hours", Duration.ofDays(1), Resolution.HOUR),
  WEEK("7d", "7 days", Duration.ofDays(7), Resolution.HOUR),
  FORTNIGHT("14d", "14 days", Duration.ofDays(14), Resolution.HOUR),
  MONTH("30d", "30 days", Duration.ofDays(30), Resolution.DAY),
  QUARTER("90d", "90 days", Duration.ofDays(90), Resolution.DAY);

  private final String id;
  private final String text;
  private final Duration length;
  private final Resolution usual;

  Range(String id, String text, Duration length, Resolution usual) {
    this.id = id;
    this.text = text;
    this.length = length;
    this.usual = usual;
  }

  String id() {
    return id;
  }

  String text() {
    return text;
  }

  long seconds() {
    return length.toSeconds();
  }

  Resolution usual() {
    return usual;
  }

  /** Whether counts of this width are kept long enough, and leave more than a single bar. */
  boolean fits(Resolution resolution) {
    return resolution.kept().compareTo(length) >= 0
        && seconds() / resolution.seconds() >= (this == HOUR ? 360 : 2)
        && resolution.seconds() * 400L >= seconds();
  }

  static Range of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElse(DAY);
  }

  static List<Choice> choices(Range selected) {
    return Arrays.stream(values())
        .map(one -> new Choice(one.id, one.text, one == selected))
        .toList();
  }

  static List<Choice> resolutions(Optional<Resolution> selected) {
    return List.of(
        new Choice("", "As fits", selected.isEmpty()),
        choice("10s", "10 seconds", Resolution.TEN_SECONDS, selected),
        choice("1h", "1 hour", Resolution.HOUR, selected),
        choice("1d", "1 day", Resolution.DAY, selected));
  }

  private static Choice choice(
      String value, String text, Resolution resolution, Optional<Resolution> selected) {
    return new Choice(value, text, selected.equals(Optional.of(resolution)));
  }
}
