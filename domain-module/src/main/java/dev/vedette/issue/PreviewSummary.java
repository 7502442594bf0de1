package dev.vedette.issue;

import dev.vedette.issue.GroupingPreview.Effect;
import dev.vedette.issue.GroupingPreview.Target;
import dev.vedette.issue.GroupingPreviews.Regrouped;
import dev.vedette.issue.GroupingReplay.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Compares where events come to by two settings. */
final class PreviewSummary {

  private static final int EFFECTS = 50;
  private static final int TARGETS = 10;

  private final List<Regrouped> events;
  private final List<Place> before;
  private final List<Place> after;
  private final int founded;

  /**
   * @param events in the order in which they came
   * @param known where hashes lead now
   */
  PreviewSummary(List<Regrouped> events, Map<UUID, Long> known) {
    this.events = events;
    before = new GroupingReplay(known).run(events.stream().map(Regrouped::before).toList());
    GroupingReplay changed = new GroupingReplay(known);
    after = changed.run(events.stream().map(Regrouped::after).toList());
    founded = changed.founded();
  }

  /** Where each event comes to by the changed settings. */
  List<Place> places() {
    return after;
  }

  GroupingPreview preview(boolean complete) {
    Map<Long, List<Integer>> byIssue = new LinkedHashMap<>();
    Map<Place, Set<Long>> sources = new HashMap<>();
    int changed = 0;
    int cutShort = 0;
    for (int i = 0; i < events.size(); i++) {
      changed += isChanged(i) ? 1 : 0;
      cutShort += events.get(i).cutShort() ? 1 : 0;
      byIssue.computeIfAbsent(issueOf(i), id -> new ArrayList<>()).add(i);
      sources.computeIfAbsent(after.get(i), place -> new HashSet<>()).add(issueOf(i));
    }
    int split = 0;
    List<Effect> effects = new ArrayList<>();
    for (Map.Entry<Long, List<Integer>> issue : byIssue.entrySet()) {
      long places = issue.getValue().stream().map(after::get).distinct().count();
      long moved = issue.getValue().stream().filter(this::isChanged).count();
      split += moved > 0 && places > 1 ? 1 : 0;
      if (moved > 0) {
        effects.add(effect(issue.getKey(), issue.getValue(), (int) moved));
      }
    }
    effects.sort(Comparator.comparingInt(Effect::changed).reversed());
    return new GroupingPreview(
        events.size(),
        complete,
        changed,
        founded,
        split,
        merged(sources),
        cutShort,
        List.copyOf(effects.subList(0, Math.min(EFFECTS, effects.size()))));
  }

  /** Places that get events of several issues, not all of which were there before. */
  private int merged(Map<Place, Set<Long>> sources) {
    Set<Place> grown = new HashSet<>();
    for (int i = 0; i < events.size(); i++) {
      if (isChanged(i) && sources.get(after.get(i)).size() > 1) {
        grown.add(after.get(i));
      }
    }
    return grown.size();
  }

  /** By what holds the event would come to the one, by the change to the other. */
  private boolean isChanged(int event) {
    Place now = before.get(event);
    Place then = after.get(event);
    return now.issueId() != then.issueId() || now.founder() != then.founder();
  }

  /** The issue that an event would come to as things are; else the one that it is in. */
  private long issueOf(int event) {
    long issue = before.get(event).issueId();
    return issue == 0 ? events.get(event).issueId() : issue;
  }

  private Effect effect(long issueId, List<Integer> ofIssue, int moved) {
    Map<Place, List<Integer>> byPlace = new LinkedHashMap<>();
    ofIssue.forEach(i -> byPlace.computeIfAbsent(after.get(i), p -> new ArrayList<>()).add(i));
    List<Target> targets =
        byPlace.entrySet().stream()
            .map(each -> target(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingInt(Target::events).reversed())
            .limit(TARGETS)
            .toList();
    String title = events.get(ofIssue.get(ofIssue.size() - 1)).title();
    return new Effect(issueId, title, ofIssue.size(), moved, targets);
  }

  private Target target(Place place, List<Integer> events) {
    Regrouped first = this.events.get(events.get(0));
    return new Target(
        place.issueId() == 0 ? Optional.empty() : Optional.of(place.issueId()),
        place.number(),
        first.newTitle(),
        events.size(),
        first.eventId());
  }
}
