package dev.vedette.issue;

import dev.vedette.event.TagNumbers;
import dev.vedette.platform.jdbc.Keyset;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/** How often and when events of an issue had a tag in an environment; times in microseconds. */
final class IssueTagRow {

  final Key key;
  long timesSeen;
  long firstSeen = Long.MAX_VALUE;
  long lastSeen = Long.MIN_VALUE;

  IssueTagRow(Key key) {
    this.key = key;
  }

  /** What it is about, in numbers of the tag dictionary; the environment may be 0. */
  record Key(long issueId, long keyId, long valueId, long environmentId)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::issueId)
            .thenComparingLong(Key::keyId)
            .thenComparingLong(Key::valueId)
            .thenComparingLong(Key::environmentId);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** Counts an event among these rows. */
  static void add(Map<Key, IssueTagRow> rows, long issueId, Instant time, TagNumbers tagged) {
    long at = Keyset.micros(time);
    for (TagNumbers.Pair pair : tagged.pairs()) {
      Key key = new Key(issueId, pair.key(), pair.value(), tagged.environment());
      rows.computeIfAbsent(key, IssueTagRow::new).add(1, at, at);
    }
  }

  void add(long times, long first, long last) {
    timesSeen += times;
    firstSeen = Math.min(firstSeen, first);
    lastSeen = Math.max(lastSeen, last);
  }
}
