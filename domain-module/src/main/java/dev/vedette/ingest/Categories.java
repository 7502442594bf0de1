package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.util.Set;

/** What the protocol's item types count as, and which of them stand for an event. */
final class Categories {
  private static final Set<String> ONE_PER_ENVELOPE =
      Set.of("event", "transaction", "security", "raw_security", "feedback", "unreal_report");

  private static final Set<String> NEEDS_EVENT_ID =
      Set.of("attachment", "form_data", "user_report", "replay_event", "profile");

  private Categories() {}

  static Category of(ItemHeader item) {
    return switch (item.type()) {
      case "event", "unreal_report", "form_data" -> Category.ERROR;
      case "transaction" -> Category.TRANSACTION;
      case "security", "raw_security", "nel" -> Category.SECURITY;
      case "attachment" -> Category.ATTACHMENT;
      case "session", "sessions" -> Category.SESSION;
      case "feedback" -> Category.FEEDBACK;
      case "user_report" -> Category.USER_REPORT;
      case "replay_event", "replay_recording", "replay_video" -> Category.REPLAY;
      case "check_in" -> Category.MONITOR;
      case "profile" -> Category.PROFILE;
      case "profile_chunk" -> Category.PROFILE_CHUNK;
      case "span" -> Category.SPAN;
      case "log" -> Category.LOG_ITEM;
      case "trace_metric" -> Category.TRACE_METRIC;
      case "statsd", "metric_buckets" -> Category.METRIC_BUCKET;
      default -> Category.UNKNOWN;
    };
  }

  /** Whether an envelope may hold one item of that sort only. */
  static boolean makesEvent(ItemHeader item) {
    return ONE_PER_ENVELOPE.contains(item.type());
  }

  /** Whether the answer names an event id because of the item. */
  static boolean isEventLike(ItemHeader item) {
    return makesEvent(item) || NEEDS_EVENT_ID.contains(item.type());
  }
}
