package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * The grouping of an event by what it holds: the exceptions, the crashing thread, a lone stack
 * trace, a template, a browser's report, and at last the message. The first that has something to
 * give decides.
 */
final class Standard {

  private static final String[] REPORTS = {"hpkp", "expectstaple", "expectct"};

  private final JsonNode data;
  private final ChainParts exceptions;
  private final StackParts thread;
  private final StackParts stack;
  private String strategy;
  private HashedValues values;
  private boolean inApp;

  /**
   * Goes through the strategies; the frames of all stack traces are marked as the rules want it.
   */
  Standard(JsonNode data, GroupingConfiguration configuration, RuleRun rules) {
    this.data = data;
    StackGrouping stacks = new StackGrouping(EventTree.text(data, "platform"), configuration);
    exceptions = new ChainParts(EventTree.exceptions(data), stacks, rules);
    ArrayNode threads = EventTree.list(data.path("threads"), "values");
    JsonNode chosen = chosen(threads);
    StackParts ofChosen = StackParts.of(chosen, stacks, rules);
    if (!rules.isEmpty()) {
      for (JsonNode other : threads) {
        if (other != chosen) {
          StackParts.of(other, stacks, rules);
        }
      }
    }
    thread = ofChosen;
    stack = StackParts.of(data, stacks, rules);
    decide();
  }

  private void decide() {
    inApp = exceptions.isInApp();
    if (decides("exception", exceptions.values(inApp)) || decides("threads", thread)) {
      return;
    }
    if (!decides("stacktrace", stack) && !decides("template", template())) {
      reportOrMessage();
    }
  }

  private boolean decides(String name, StackParts frames) {
    inApp = frames.contributes(true);
    return decides(name, frames.of(inApp).values());
  }

  private boolean decides(String name, HashedValues found) {
    strategy = name;
    values = found;
    return !found.isEmpty();
  }

  /** The thread that crashed, else the current one, else the only one. */
  private static JsonNode chosen(ArrayNode threads) {
    JsonNode chosen = threads.size() == 1 ? threads.get(0) : threads.path(-1);
    for (String flag : new String[] {"current", "crashed"}) {
      for (JsonNode thread : threads) {
        if (EventTree.flag(thread, flag)) {
          chosen = thread;
          break;
        }
      }
    }
    return chosen;
  }

  private HashedValues template() {
    HashedValues found = new HashedValues();
    for (String key : new String[] {"filename", "context_line"}) {
      String value = EventTree.text(data.path("template"), key);
      if (!value.isEmpty()) {
        found.add(value);
      }
    }
    return found;
  }

  private void reportOrMessage() {
    HashedValues found = new HashedValues();
    if (data.has("csp")) {
      found.add(EventTree.text(data, "culprit"));
      found.add(EventTree.text(data.path("metadata"), "uri"));
      found.add(EventTree.text(data.get("csp"), "script_sample").isEmpty() ? "" : "inline");
      decides("csp", found);
      return;
    }
    for (String type : REPORTS) {
      if (data.has(type)) {
        String name = type.replace("expect", "expect-");
        found.add(name);
        found.add(EventTree.text(data.get(type), "hostname"));
        decides(name, found);
        return;
      }
    }
    String message = message();
    if (!message.isBlank()) {
      found.add(MessageParameters.normalize(message));
    }
    decides(message.isBlank() ? "fallback" : "message", found);
  }

  /** What was logged, by its template; what a transaction is called. */
  String message() {
    String message = EventTree.messageTemplate(data);
    return message.isEmpty() && EventTree.text(data, "type").equals("transaction")
        ? EventTree.text(data, "transaction")
        : message;
  }

  /** Which strategy decided. */
  String strategy() {
    return strategy;
  }

  /** What it found; empty if nothing decides. */
  HashedValues values() {
    return values;
  }

  /** Whether only frames of the application count. */
  boolean isInApp() {
    return inApp;
  }

  ChainParts exceptions() {
    return exceptions;
  }

  StackParts thread() {
    return thread;
  }

  StackParts stack() {
    return stack;
  }
}
