package dev.vedette.web.key;

import dev.vedette.project.ProjectKey;
import dev.vedette.project.RateLimit;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.FormErrors;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was typed about a client key. */
public class KeyForm {

  private static final long[] WINDOWS = {60, 300, 900, 3600, 21_600, 86_400};
  private static final int MAX_DIGITS = 10;

  @FormParam("name")
  private String name = "";

  @FormParam("count")
  private String count = "";

  @FormParam("window")
  private String window = "";

  /** For JAX-RS, and an empty form. */
  public KeyForm() {}

  /** A form that says what a key is like. */
  static KeyForm of(ProjectKey key) {
    KeyForm form = new KeyForm();
    form.name = key.label();
    key.rateLimit()
        .ifPresent(
            limit -> {
              form.count = Integer.toString(limit.count());
              form.window = Integer.toString(limit.window());
            });
    return form;
  }

  /** The name without the white space around it. */
  public String name() {
    return name == null ? "" : name.strip();
  }

  /** Events a window, as typed; empty for no limit. */
  public String count() {
    return count == null ? "" : count.strip();
  }

  /** What cannot be read. */
  FormErrors errors() {
    boolean number = count().isEmpty() || positive(count()).isPresent();
    return number
        ? FormErrors.none()
        : FormErrors.of("count", "Enter a whole number from 1 to 2147483647, or nothing.");
  }

  /** The limit; empty if none is wanted. */
  Optional<RateLimit> limit() {
    return positive(count()).map(events -> new RateLimit(events, positive(window).orElse(3600)));
  }

  /** Spans of time to choose from, with the one that was chosen. */
  List<Choice> windows() {
    int chosen = positive(window).filter(span -> span <= RateLimit.MAX_WINDOW).orElse(3600);
    List<Choice> choices = new ArrayList<>();
    for (long span : WINDOWS) {
      choices.add(new Choice(Long.toString(span), text(span), span == chosen));
    }
    if (choices.stream().noneMatch(Choice::selected)) {
      choices.add(0, new Choice(Integer.toString(chosen), text(chosen), true));
    }
    return choices;
  }

  /** A limit in words: {@code 100 events in 5 minutes}. */
  static String text(RateLimit limit) {
    return limit.count()
        + (limit.count() == 1 ? " event in " : " events in ")
        + text(limit.window());
  }

  private static String text(long seconds) {
    if (seconds % 3600 == 0) {
      return counted(seconds / 3600, "hour");
    }
    return seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static Optional<Integer> positive(String text) {
    if (text == null || text.strip().length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(text.strip())).filter(number -> number > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
