package dev.vedette.web.stats;

import dev.vedette.stats.Category;
import dev.vedette.web.page.Choice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a page of statistics shows. */
enum Shown {
  ERROR("error", "Errors", "Events", Category.DEFAULT, Category.ERROR, Category.SECURITY),
  TRANSACTION("transaction", "Transactions", "Transactions", Category.TRANSACTION),
  ATTACHMENT("attachment", "Attachments", "Bytes", Category.ATTACHMENT),
  SESSION("session", "Sessions", "Sessions", Category.SESSION),
  MONITOR("monitor", "Check-ins", "Check-ins", Category.MONITOR),
  FEEDBACK("feedback", "User feedback", "Messages", Category.FEEDBACK, Category.USER_REPORT),
  REPLAY("replay", "Replays", "Replays", Category.REPLAY),
  PROFILE("profile", "Profiles", "Profiles", Category.PROFILE, Category.PROFILE_CHUNK),
  SPAN("span", "Spans", "Spans", Category.SPAN),
  LOG("log_item", "Logs", "Log entries", Category.LOG_ITEM),
  METRIC("metric", "Metrics", "Metrics", Category.METRIC_BUCKET, Category.TRACE_METRIC),
  UNKNOWN("unknown", "Unknown to this server", "Items", Category.UNKNOWN);

  private final String id;
  private final String text;
  private final String unit;
  private final Set<Category> categories;

  Shown(String id, String text, String unit, Category... categories) {
    this.id = id;
    this.text = text;
    this.unit = unit;
    this.categories = EnumSet.copyOf(List.of(categories));
  }

  String id() {
    return id;
  }

  String text() {
    return text;
  }

  /** What the numbers count. */
  String unit() {
    return unit;
  }

  Set<Category> categories() {
    return EnumSet.copyOf(categories);
  }

  /** What is shown where nothing, or nonsense, is asked for are errors. */
  static Shown of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElse(ERROR);
  }

  static List<Choice> choices(Shown selected) {
    return Arrays.stream(values())
        .map(one -> new Choice(one.id, one.text, one == selected))
        .toList();
  }
}
