package dev.vedette.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.vedette.event.NormalizedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Finds the hash under which events become one issue, by Sentry's strategies in their order: the
 * client's checksum or fingerprint, the exceptions, the crashing thread, a lone stack trace, a
 * template, a browser's report, and at last the message. Thread-safe.
 */
@ApplicationScoped
public class EventGrouper {

  /** The rule set of Sentry's that grouping follows, by its name there. */
  public static final String CONFIGURATION = "newstyle:2023-01-11";

  private static final int CHECKSUM = 32;

  /** Made by the container; tests may use it too. */
  public EventGrouper() {}

  /** The grouping of an event that was normalised. */
  public Grouping group(NormalizedEvent event) {
    return group(event.data());
  }

  /**
   * The grouping of an event from what is stored of it.
   *
   * @param data {@link NormalizedEvent#data()}
   */
  public Grouping group(JsonNode data) {
    Fingerprint fingerprint = Fingerprint.of(data);
    String checksum = EventTree.text(data, "checksum");
    if (!checksum.isEmpty()) {
      return new Grouping(List.of(hash(checksum)), "checksum", fingerprint.parts());
    }
    if (!fingerprint.hasDefault()) {
      UUID hash = fingerprint.values(data, new HashedValues()).hash();
      return new Grouping(List.of(hash), "fingerprint", fingerprint.parts());
    }
    Standard standard = standard(data);
    UUID hash =
        fingerprint.isDefault()
            ? standard.values().hash()
            : fingerprint.values(data, standard.values()).hash();
    return new Grouping(List.of(hash), standard.strategy(), fingerprint.parts());
  }

  private record Standard(String strategy, HashedValues values) {}

  private static Standard standard(JsonNode data) {
    StackGrouping stacks = new StackGrouping(EventTree.text(data, "platform"));
    HashedValues values = exceptions(EventTree.exceptions(data), stacks);
    if (!values.isEmpty()) {
      return new Standard("exception", values);
    }
    values = thread(EventTree.list(data.path("threads"), "values"), stacks);
    if (!values.isEmpty()) {
      return new Standard("threads", values);
    }
    values = stack(EventTree.frames(data), stacks);
    if (!values.isEmpty()) {
      return new Standard("stacktrace", values);
    }
    values = template(data.path("template"));
    if (!values.isEmpty()) {
      return new Standard("template", values);
    }
    return reportOrMessage(data, values);
  }

  /** All of the chain, by the application's frames if any exception has some. */
  private static HashedValues exceptions(ArrayNode exceptions, StackGrouping stacks) {
    boolean inApp = false;
    boolean stack = false;
    for (JsonNode exception : exceptions) {
      ArrayNode frames = EventTree.frames(exception);
      inApp = inApp || stacks.contributes(frames, true);
      stack = stack || inApp || stacks.contributes(frames, false);
    }
    HashedValues all = new HashedValues();
    for (JsonNode exception : exceptions) {
      HashedValues frames = stacks.values(EventTree.frames(exception), inApp);
      all.addAll(frames);
      String type = EventTree.text(exception, "type");
      if (!type.isEmpty() && !EventTree.flag(exception.path("mechanism"), "synthetic")) {
        all.add(StableNames.jvmModule(type));
      }
      boolean bare = !stack || EventTree.frames(exception).isEmpty();
      String value = EventTree.text(exception, "value");
      if (bare && !value.isEmpty()) {
        all.add(MessageParameters.normalize(value));
      }
    }
    return all;
  }

  /** The thread that crashed, else the current one, else the only one. */
  private static HashedValues thread(ArrayNode threads, StackGrouping stacks) {
    JsonNode chosen = threads.size() == 1 ? threads.get(0) : null;
    for (String flag : new String[] {"current", "crashed"}) {
      for (JsonNode thread : threads) {
        if (EventTree.flag(thread, flag)) {
          chosen = thread;
          break;
        }
      }
    }
    return chosen == null ? new HashedValues() : stack(EventTree.frames(chosen), stacks);
  }

  private static HashedValues stack(ArrayNode frames, StackGrouping stacks) {
    HashedValues own = stacks.values(frames, true);
    return own.isEmpty() ? stacks.values(frames, false) : own;
  }

  private static HashedValues template(JsonNode template) {
    HashedValues values = new HashedValues();
    for (String key : new String[] {"filename", "context_line"}) {
      String value = EventTree.text(template, key);
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }

  private static Standard reportOrMessage(JsonNode data, HashedValues values) {
    if (data.has("csp")) {
      JsonNode report = data.get("csp");
      values.add(EventTree.text(data, "culprit"));
      values.add(EventTree.text(data.path("metadata"), "uri"));
      values.add(EventTree.text(report, "script_sample").isEmpty() ? "" : "inline");
      return new Standard("csp", values);
    }
    for (String type : new String[] {"hpkp", "expectstaple", "expectct"}) {
      if (data.has(type)) {
        String strategy = type.replace("expect", "expect-");
        values.add(strategy);
        values.add(EventTree.text(data.get(type), "hostname"));
        return new Standard(strategy, values);
      }
    }
    String message = EventTree.messageTemplate(data);
    if (message.isEmpty() && EventTree.text(data, "type").equals("transaction")) {
      message = EventTree.text(data, "transaction");
    }
    if (message.isBlank()) {
      return new Standard("fallback", values);
    }
    values.add(MessageParameters.normalize(message));
    return new Standard("message", values);
  }

  /** A checksum of 32 hexadecimal digits is a hash already. */
  private static UUID hash(String checksum) {
    String digits = checksum.toLowerCase(Locale.ROOT);
    boolean hash = digits.length() == CHECKSUM;
    for (int i = 0; i < digits.length() && hash; i++) {
      hash = digits.charAt(i) < 128 && Character.digit(digits.charAt(i), 16) >= 0;
    }
    if (hash) {
      return new UUID(
          Long.parseUnsignedLong(digits.substring(0, CHECKSUM / 2), 16),
          Long.parseUnsignedLong(digits.substring(CHECKSUM / 2), 16));
    }
    HashedValues values = new HashedValues();
    values.add(checksum);
    return values.hash();
  }
}
