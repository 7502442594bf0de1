package dev.vedette.web.grouping;

import dev.vedette.issue.GroupingExplanation;
import dev.vedette.issue.grouping.Component;
import dev.vedette.issue.grouping.Variant;
import dev.vedette.platform.HexIds;
import dev.vedette.web.grouping.EventGroupingPage.Node;
import dev.vedette.web.grouping.EventGroupingPage.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts an explanation into words. */
final class EventGroupingAssembler {

  private EventGroupingAssembler() {}

  static List<String> sentences(GroupingExplanation why) {
    List<String> sentences = new ArrayList<>();
    Variant first = why.variants().get(0);
    sentences.add(
        "The event is grouped by "
            + first.description()
            + ", with the configuration "
            + why.grouping().configuration().id()
            + ".");
    why.grouping()
        .matchedRule()
        .ifPresent(rule -> sentences.add("Its fingerprint comes from the rule: " + rule));
    why.groupedOtherwise()
        .ifPresent(former -> sentences.add("When it came, it was grouped by " + former.id() + "."));
    if (!why.isUpToDate()) {
      sentences.add(
          "It would have another hash if it came now: the configuration or the rules have changed"
              + " since.");
    }
    if (why.grouping().isCutShort()) {
      sentences.add(
          "Not all rules were tried on it: together they ask for more work than one event may"
              + " cost.");
    }
    return sentences;
  }

  static List<String> hashes(GroupingExplanation why) {
    return why.hashes().stream().map(EventGroupingAssembler::text).toList();
  }

  static List<Way> ways(GroupingExplanation why) {
    return why.variants().stream().map(EventGroupingAssembler::way).toList();
  }

  private static Way way(Variant variant) {
    return new Way(
        variant.description(),
        variant.contributes(),
        variant.hash().map(EventGroupingAssembler::text).orElse(""),
        variant.values(),
        variant.clientValues().orElse(List.of()),
        variant.matchedRule().orElse(""),
        variant.component().map(root -> nodes(root)).orElse(List.of()));
  }

  private static List<Node> nodes(Component parent) {
    return parent.values().stream()
        .filter(Component.class::isInstance)
        .map(each -> node((Component) each))
        .toList();
  }

  /** A frame is one line: what it is made of needs no lines of its own. */
  private static Node node(Component component) {
    boolean frame = component.id().equals("frame");
    return new Node(
        component.name().orElse(""),
        frame ? frame(component) : texts(component),
        component.contributes(),
        component.hint().orElse(""),
        frame ? List.of() : nodes(component));
  }

  private static String frame(Component frame) {
    return frame.values().stream()
        .map(part -> texts((Component) part))
        .collect(Collectors.joining("  "));
  }

  private static String texts(Component component) {
    return component.values().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.joining(" "));
  }

  private static String text(UUID hash) {
    return HexIds.text(hash);
  }
}
