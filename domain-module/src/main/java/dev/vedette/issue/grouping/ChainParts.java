package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All exceptions of an event: by the application's frames if any exception has some, else by all
 * frames.
 */
final class ChainParts {

  private final GroupingConfiguration configuration;
  private final List<List<ExceptionParts>> chains = new ArrayList<>();
  private boolean inApp;
  private boolean stack;

  ChainParts(ArrayNode exceptions, StackGrouping stacks, RuleRun rules) {
    configuration = stacks.configuration();
    List<List<JsonNode>> nodes =
        configuration.opensExceptionGroups()
            ? ExceptionGroups.chains(exceptions)
            : List.of(copy(exceptions));
    for (List<JsonNode> chain : nodes) {
      List<ExceptionParts> parts = new ArrayList<>();
      for (JsonNode exception : chain) {
        StackParts frames = StackParts.of(exception, stacks, rules);
        parts.add(new ExceptionParts(exception, frames, configuration));
        inApp = inApp || frames.contributes(true);
        stack = stack || frames.contributes(true) || frames.contributes(false);
      }
      chains.add(parts);
    }
  }

  private static List<JsonNode> copy(ArrayNode exceptions) {
    List<JsonNode> all = new ArrayList<>();
    exceptions.forEach(all::add);
    return all;
  }

  /** The chains that count; those of a group of exceptions each for itself. */
  List<List<ExceptionParts>> chains() {
    return chains;
  }

  /** Whether the application's own frames decide. */
  boolean isInApp() {
    return inApp;
  }

  boolean isEmpty() {
    return chains.stream().allMatch(List::isEmpty);
  }

  /** What identifies them, by the application's frames or by all; empty if nothing does. */
  HashedValues values(boolean inAppOnly) {
    if (chains.size() == 1) {
      return values(chains.get(0), inAppOnly);
    }
    Map<String, HashedValues> different = new TreeMap<>();
    for (List<ExceptionParts> chain : chains) {
      HashedValues values = values(chain, inAppOnly);
      different.putIfAbsent(values.text(), values);
    }
    HashedValues all = new HashedValues();
    different.values().forEach(all::addAll);
    return all;
  }

  private HashedValues values(List<ExceptionParts> chain, boolean inAppOnly) {
    HashedValues all = new HashedValues();
    for (ExceptionParts one : chain) {
      HashedValues frames = one.stack.of(inAppOnly).values();
      if (!configuration.typesFirst()) {
        all.addAll(frames);
      }
      if (one.isTyped()) {
        all.add(one.type);
      }
      if (countsValue(one) && !one.value().isEmpty()) {
        all.add(one.value());
      }
      if (configuration.typesFirst()) {
        all.addAll(frames);
      }
    }
    return all;
  }

  /** What an exception says counts where no frame tells more. */
  boolean countsValue(ExceptionParts one) {
    return configuration.typesFirst() ? !one.hasFrames() : !stack || one.stack.isEmpty();
  }
}
