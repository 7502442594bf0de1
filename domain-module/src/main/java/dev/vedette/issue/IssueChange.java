package dev.vedette.issue;

import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.TagNumbers;
import dev.vedette.platform.jdbc.Jdbc;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a batch of events changes about one issue. */
final class IssueChange {

  final long issueId;
  final SortedSet<Long> users = new TreeSet<>();
  final Map<Long, Integer> byHour = new HashMap<>();
  final Map<IssueTagRow.Key, IssueTagRow> tags = new HashMap<>();

  /** Those that its events named; empty text where one named none. */
  final Set<String> releases = new HashSet<>();

  int events;
  int newUsers;
  Instant first;
  NormalizedEvent latest;
  Instant received;

  IssueChange(long issueId) {
    this.issueId = issueId;
  }

  /** Adds an event with what it is tagged with. */
  void add(NormalizedEvent event, TagNumbers tagged) {
    Instant at = event.timestamp();
    events++;
    byHour.merge(Math.floorDiv(at.getEpochSecond(), 3600L) * 3600L, 1, Integer::sum);
    if (tagged.user() != 0) {
      users.add(tagged.user());
    }
    IssueTagRow.add(tags, issueId, at, tagged);
    releases.add(event.release().map(text -> Jdbc.fit(text, 200)).orElse(""));
    if (received == null || event.received().isAfter(received)) {
      received = event.received();
    }
    if (first == null || at.isBefore(first)) {
      first = at;
    }
    if (latest == null || !at.isBefore(latest.timestamp())) {
      latest = event;
    }
  }
}
