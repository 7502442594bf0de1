package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exceptions that stand for several others, as tasks that failed side by side raise them: what
 * counts are those others, each with its causes.
 */
final class ExceptionGroups {

  private final ArrayNode exceptions;
  private final Map<Long, List<JsonNode>> children = new HashMap<>();
  private final List<List<JsonNode>> members = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();

  private ExceptionGroups(ArrayNode exceptions) {
    this.exceptions = exceptions;
  }

  /** The chains to look at: one of all exceptions, if none of them is a group. */
  static List<List<JsonNode>> chains(ArrayNode exceptions) {
    List<JsonNode> all = new ArrayList<>();
    boolean group = false;
    for (JsonNode exception : exceptions) {
      all.add(exception);
      group |= isGroup(exception);
    }
    List<List<JsonNode>> opened = group ? new ExceptionGroups(exceptions).open() : List.of();
    return opened.isEmpty() ? List.of(all) : opened;
  }

  private List<List<JsonNode>> open() {
    List<JsonNode> roots = new ArrayList<>();
    for (JsonNode exception : exceptions) {
      JsonNode parent = exception.path("mechanism").path("parent_id");
      if (parent.isIntegralNumber()) {
        children.computeIfAbsent(parent.longValue(), id -> new ArrayList<>()).add(exception);
      } else if (isGroup(exception)) {
        roots.add(exception);
      }
    }
    roots.forEach(this::descend);
    return members;
  }

  private void descend(JsonNode exception) {
    if (!isGroup(exception)) {
      List<JsonNode> chain = new ArrayList<>();
      collect(exception, chain);
      members.add(chain);
      return;
    }
    for (JsonNode child : childrenOf(exception)) {
      descend(child);
    }
  }

  /** Causes first, as exceptions are sent. */
  private void collect(JsonNode exception, List<JsonNode> chain) {
    for (JsonNode child : childrenOf(exception)) {
      collect(child, chain);
    }
    chain.add(exception);
  }

  /** Each exception has children once, whatever its id says. */
  private List<JsonNode> childrenOf(JsonNode exception) {
    JsonNode id = exception.path("mechanism").path("exception_id");
    return id.isIntegralNumber() && seen.add(id.longValue())
        ? children.getOrDefault(id.longValue(), List.of())
        : List.of();
  }

  private static boolean isGroup(JsonNode exception) {
    return EventTree.flag(exception.path("mechanism"), "is_exception_group");
  }
}
