package dev.vedette.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.event.EventFacets;
import dev.vedette.event.FacetDictionary;
import dev.vedette.event.FacetValue;
import dev.vedette.event.Fingerprints;
import dev.vedette.event.NewEvent;
import dev.vedette.event.TagNumbers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps which facets the events of issues have. An event whose facets its issue is known to have
 * costs some look-ups in memory and no statement. What is known was read before this transaction
 * wrote any, and so is committed; facets leave an issue only together with it. Thread-safe.
 */
final class IssueFacets {

  /** What is known of all issues, in numbers of eight bytes: some 16 MB. */
  private static final int CACHED = 2_000_000;

  /** Those of one issue: where there are more, what was met long ago is forgotten. */
  private static final int MOST = 4096;

  private static final Fingerprints NONE = new Fingerprints();

  private final FacetDictionary dictionary = new FacetDictionary();

  /** Values; those that are in the cache do not change. */
  private final Cache<Place, Fingerprints> known =
      Caffeine.newBuilder()
          .maximumWeight(CACHED)
          .weigher((Place place, Fingerprints values) -> values.capacity() + 16)
          .build();

  /** An issue in an environment. */
  private record Place(long issueId, String environment) {}

  /** What an issue may not have yet: values, by their fingerprints. */
  private record Unknown(int event, Map<Long, FacetValue> values) {}

  /**
   * Facets of the events of a batch that their issues may not have yet, in numbers of the
   * dictionary.
   */
  static final class News {

    private final Map<Place, Unknown> unknown;
    private final Map<FacetValue, Long> numbers;

    private News(Map<Place, Unknown> unknown, Map<FacetValue, Long> numbers) {
      this.unknown = unknown;
      this.numbers = numbers;
    }
  }

  /** What is new of a batch; gives it numbers, so this comes before tags are written. */
  News news(Connection connection, List<NewEvent> batch) throws SQLException {
    Map<Place, Unknown> unknown = new HashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).hasIssue()) {
        addUnknown(unknown, batch.get(i), i);
      }
    }
    if (unknown.isEmpty()) {
      return new News(unknown, Map.of());
    }
    Set<FacetValue> values = new HashSet<>();
    unknown.values().forEach(each -> values.addAll(each.values().values()));
    return new News(unknown, dictionary.resolve(connection, values));
  }

  private void addUnknown(Map<Place, Unknown> unknown, NewEvent added, int number) {
    Place place = new Place(added.issueId(), added.event().environment().orElse(""));
    Fingerprints values = known.getIfPresent(place);
    Fingerprints stored = values == null ? NONE : values;
    EventFacets facets = added.event().facets();
    for (int i = 0; i < facets.size(); i++) {
      long fingerprint = facets.fingerprint(i);
      if (!stored.contains(fingerprint)) {
        unknown
            .computeIfAbsent(place, each -> new Unknown(number, new HashMap<>()))
            .values()
            .putIfAbsent(fingerprint, facets.value(i, added.event().projectId()));
      }
    }
  }

  /**
   * Stores what is new, where the rows of its issues are locked.
   *
   * @param tags of the events of the batch
   * @param created issues that have none yet, ascending
   */
  void add(Connection connection, News news, List<TagNumbers> tags, List<Long> created)
      throws SQLException {
    if (news.unknown.isEmpty()) {
      return;
    }
    Map<IssueTagRow.Key, List<Known>> rows = new HashMap<>();
    news.unknown.forEach(
        (place, unknown) -> {
          long environment = tags.get(unknown.event()).environment();
          unknown
              .values()
              .forEach(
                  (fingerprint, value) ->
                      rows.computeIfAbsent(
                              new IssueTagRow.Key(
                                  place.issueId(),
                                  value.facet().number(),
                                  news.numbers.get(value),
                                  environment),
                              each -> new ArrayList<>(1))
                          .add(new Known(place, fingerprint)));
        });
    TreeSet<IssueTagRow.Key> missing = new TreeSet<>(rows.keySet());
    Set<IssueTagRow.Key> stored =
        IssueFacetRows.select(
            connection,
            missing.stream()
                .filter(row -> Collections.binarySearch(created, row.issueId()) < 0)
                .toList());
    remember(stored, rows);
    missing.removeIf(stored::contains);
    IssueFacetRows.insert(connection, missing);
  }

  /** A value, with where it is known. */
  private record Known(Place place, long fingerprint) {}

  private void remember(Set<IssueTagRow.Key> stored, Map<IssueTagRow.Key, List<Known>> rows) {
    Map<Place, Fingerprints> more = new HashMap<>();
    for (IssueTagRow.Key row : stored) {
      for (Known each : rows.getOrDefault(row, List.of())) {
        more.computeIfAbsent(each.place(), this::begun).add(each.fingerprint());
      }
    }
    known.putAll(more);
  }

  /** What is known of a place, for more to be added. */
  private Fingerprints begun(Place place) {
    Fingerprints values = known.getIfPresent(place);
    return values == null || values.size() > MOST ? new Fingerprints() : values.copy();
  }
}
