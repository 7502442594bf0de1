package dev.vedette.ingest;

import dev.vedette.platform.Options;
import dev.vedette.stats.Category;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The item types of the protocol by name. Those that this server has no use for are known too, for
 * what they count as; whatever else a client sends is accepted and ignored.
 */
final class ItemTypes {
  private static final ItemType UNKNOWN = new UnkeptItem(Category.UNKNOWN, ItemRole.NONE);

  private final Map<String, ItemType> types = new HashMap<>();

  private ItemTypes() {}

  /**
   * Types of which nothing is kept, and those whose rows are of this package.
   *
   * @param projectSettings what a project has set, by its id
   */
  static ItemTypes of(IngestLimits limits, LongFunction<Options> projectSettings) {
    ItemTypes all = new ItemTypes();
    all.unkept(ItemRole.EVENT, Category.ERROR, "unreal_report");
    all.unkept(ItemRole.OF_EVENT, Category.ERROR, "form_data");
    all.unkept(ItemRole.OF_EVENT, Category.PROFILE, "profile");
    all.unkept(ItemRole.ABOUT_EVENT, Category.REPLAY, "replay_event");
    all.unkept(ItemRole.NONE, Category.REPLAY, "replay_recording", "replay_video");
    all.unkept(ItemRole.NONE, Category.PROFILE_CHUNK, "profile_chunk");
    all.unkept(ItemRole.NONE, Category.SPAN, "span");
    all.unkept(ItemRole.NONE, Category.LOG_ITEM, "log", "otel_log");
    all.unkept(ItemRole.NONE, Category.TRACE_METRIC, "trace_metric");
    all.unkept(ItemRole.NONE, Category.METRIC_BUCKET, "statsd", "metric_buckets");
    return all.with("event", new EventItem(Category.ERROR, limits))
        .with("transaction", new EventItem(Category.TRANSACTION, limits))
        .with("security", new EventItem(Category.SECURITY, limits))
        .with("raw_security", new ReportItem(BrowserReports.Kind.SECURITY, projectSettings, limits))
        .with("nel", new ReportItem(BrowserReports.Kind.NEL, projectSettings, limits))
        .with("feedback", new EventItem(Category.FEEDBACK, limits))
        .with("user_report", new UserReportItem(limits))
        .with("session", RawItemType.session())
        .with("sessions", RawItemType.sessions())
        .with("check_in", RawItemType.checkIn())
        .with("client_report", new ClientReportItem(limits));
  }

  private void unkept(ItemRole role, Category category, String... names) {
    for (String name : names) {
      types.put(name, new UnkeptItem(category, role));
    }
  }

  /** The same, and that name is treated so. Not thread-safe: before the first request. */
  ItemTypes with(String name, ItemType type) {
    types.put(name, type);
    return this;
  }

  /** How items of that name are treated. */
  ItemType named(String name) {
    return types.getOrDefault(name, UNKNOWN);
  }
}
