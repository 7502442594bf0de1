package dev.vedette.issue;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the events that issues begin with. */
final class FirstEvents {

  private FirstEvents() {}

  /** Of each issue that the batch begins, the event that happened first. */
  static Set<DigestedEvent> of(List<DigestedEvent> batch, IssueFinder.Found found) {
    if (found.created().isEmpty()) {
      return Set.of();
    }
    Set<Long> created = new HashSet<>(found.created());
    Map<Long, DigestedEvent> first = new HashMap<>();
    for (DigestedEvent each : batch) {
      Long issue = found.issues().get(each);
      if (issue != null && created.contains(issue)) {
        first.merge(issue, each, FirstEvents::earlier);
      }
    }
    Set<DigestedEvent> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(first.values());
    return all;
  }

  private static DigestedEvent earlier(DigestedEvent one, DigestedEvent other) {
    return other.event().timestamp().isBefore(one.event().timestamp()) ? other : one;
  }
}
