package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.IssueTagContents;
import dev.vedette.issue.search.EventUser;
import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueTagService;
import dev.vedette.issue.search.IssueTagValues;
import dev.vedette.issue.search.IssueTagsView;
import dev.vedette.issue.search.Sight;
import dev.vedette.issue.search.TagKey;
import dev.vedette.issue.search.TagService;
import dev.vedette.issue.search.TagSort;
import dev.vedette.issue.search.TagValue;
import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.storage.SearchModel.Happening;
import dev.vedette.storage.SearchModel.Item;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted of tags is what events have, also when they come in batches and move. */
abstract class TagStorageContract {

  private static final List<String> NO_MATTER_WHERE = List.of();
  private static final PageRequest ALL = PageRequest.FIRST;

  private final TestDatabase database;
  private static final AtomicLong NUMBERS = new AtomicLong(8_000_000_000L);

  private final TagService tags;
  private final IssueTagService page;
  private long project;
  private SearchModel model;

  TagStorageContract(TestDatabase database) {
    this.database = database;
    this.tags = new TagService(database.dataSource());
    this.page = new IssueTagService(database.dataSource());
  }

  @BeforeEach
  void fill() {
    project = database.project();
    model = new SearchModel(7, List.of(project), 12);
    List<DigestedEvent> events = model.events();
    DigestStore store = new DigestStore();
    for (int i = 0; i < events.size(); i += 5) {
      Digests.store(
          database.dataSource(), store, events.subList(i, Math.min(events.size(), i + 5)));
    }
    for (Item item : model.items) {
      item.id =
          database.number(
              "select id from issues where project_id = ? and search_text like ?",
              project,
              "%" + item.group);
    }
  }

  private static Map<String, Map<String, Long>> counted(List<Happening> events) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Happening event : events) {
      event
          .tags()
          .forEach(
              (key, value) ->
                  counts
                      .computeIfAbsent(key.replace("sentry:", ""), each -> new TreeMap<>())
                      .merge(value, 1L, Long::sum));
    }
    return counts;
  }

  private Map<String, Map<String, Long>> kept(long issue, List<String> environments) {
    return tags.ofIssue(project, issue, environments, 100).stream()
        .collect(
            Collectors.toMap(
                TagKey::key,
                each ->
                    new TreeMap<>(
                        each.topValues().stream()
                            .collect(Collectors.toMap(TagValue::value, TagValue::count))),
                (a, b) -> a,
                TreeMap::new));
  }

  @Test
  void an_issue_counts_the_tags_of_its_events_in_all_environments_and_in_one() {
    for (Item item : model.items) {
      assertThat(kept(item.id, NO_MATTER_WHERE)).isEqualTo(counted(item.events));
      List<Happening> there =
          item.events.stream().filter(each -> each.environment().equals("prod")).toList();
      assertThat(kept(item.id, List.of("prod"))).isEqualTo(counted(there));
      List<Happening> nowhere =
          item.events.stream().filter(each -> each.environment().isEmpty()).toList();
      assertThat(kept(item.id, List.of(""))).isEqualTo(counted(nowhere));
    }
  }

  @Test
  void a_tag_of_an_issue_has_totals_and_its_most_frequent_values() {
    Item item = model.items.stream().filter(each -> each.events.size() > 2).findFirst().get();
    TagKey level = tags.ofIssue(project, item.id, NO_MATTER_WHERE, "level", 1).orElseThrow();

    assertThat(level.totalValues()).isEqualTo(item.events.size());
    assertThat(level.uniqueValues()).isEqualTo(counted(item.events).get("level").size());
    assertThat(level.topValues()).hasSize(1);
    assertThat(tags.ofIssue(project, item.id, NO_MATTER_WHERE, "nothing", 9)).isEmpty();
    assertThat(
            tags.valuesOfIssue(project, item.id, NO_MATTER_WHERE, "user", TagSort.DATE, ALL)
                .items())
        .hasSize((int) item.users());
  }

  @Test
  void what_an_issue_page_shows_of_tags_is_what_is_counted() {
    for (Item item : model.items) {
      IssueTagsView view = page.spread(project, item.id, 3);
      assertThat(view.tags()).isEqualTo(tags.ofIssue(project, item.id, NO_MATTER_WHERE, 3));
      assertThat(view.wide()).isEmpty();
      assertThat(view.more()).isFalse();
      for (TagKey key : view.tags()) {
        IssueTagValues values = values(item.id, key.key(), ALL);
        assertThat(values.events()).hasValue(key.totalValues());
        assertThat(values.values().items()).startsWith(key.topValues().toArray(TagValue[]::new));
        assertThat(values.values().items()).hasSize((int) key.uniqueValues());
      }
      assertThat(page.values(project, item.id, "nothing", ALL)).isEmpty();
    }
  }

  private IssueTagValues values(long issue, String key, PageRequest request) {
    return page.values(project, issue, key, request).orElseThrow();
  }

  @Test
  void a_tag_with_very_many_values_is_not_counted_and_has_its_newest_values_first() {
    long issue = model.items.get(0).id;
    tagged(issue, "crowd", 1100);
    tagged(issue, "mass", 5100);

    IssueTagsView view = page.spread(project, issue, 3);
    assertThat(view.wide()).containsExactly("crowd", "mass");
    assertThat(view.tags()).extracting(TagKey::key).doesNotContain("crowd", "mass");
    assertThat(values(issue, "crowd", ALL).values().items().get(0).value()).isEqualTo("1100");

    IssueTagValues mass = values(issue, "mass", new PageRequest(7, Optional.empty()));
    assertThat(mass.events()).isEmpty();
    assertThat(texts(mass)).isEqualTo(numbers(5100, 5094));
    Page<TagValue> first = mass.values();
    assertThat(first.hasPrevious()).isFalse();
    IssueTagValues next = values(issue, "mass", new PageRequest(7, Optional.of(first.next())));
    assertThat(texts(next)).isEqualTo(numbers(5093, 5087));
    TagValue value = next.values().items().get(0);
    assertThat(value.count()).isEqualTo(5093 * 3);
    assertThat(value.firstSeen()).isEqualTo(Instant.ofEpochSecond(5093));
    assertThat(value.lastSeen()).isEqualTo(Instant.ofEpochSecond(5093 + 10));
    IssueTagValues back =
        values(issue, "mass", new PageRequest(7, Optional.of(next.values().previous())));
    assertThat(back.values().items()).isEqualTo(first.items());
  }

  @Test
  void the_pages_of_a_tag_hold_each_value_once() {
    long issue = model.items.get(0).id;
    tagged(issue, "crowd", 23);
    List<String> seen = new ArrayList<>();
    Optional<Cursor> place = Optional.empty();
    do {
      Page<TagValue> part = values(issue, "crowd", new PageRequest(5, place)).values();
      part.items().forEach(each -> seen.add(each.value()));
      place = part.hasNext() ? Optional.of(part.next()) : Optional.empty();
    } while (place.isPresent());
    assertThat(seen).isEqualTo(numbers(23, 1));
  }

  @Test
  void no_query_of_an_issue_page_reads_a_table_from_end_to_end() {
    long issue = model.items.get(0).id;
    tagged(issue, "mass", 5100);
    PlanRecorder recorder = PlanRecorder.of(database);
    IssueTagService explained = Services.explained(database, recorder).get(IssueTagService.class);
    explained.spread(project, issue, 3);
    explained.values(project, issue, "level", ALL);
    IssueTagValues first = explained.values(project, issue, "mass", ALL).orElseThrow();
    explained.values(
        project, issue, "mass", new PageRequest(5, Optional.of(first.values().next())));

    assertThat(recorder.plans()).hasSizeGreaterThanOrEqualTo(9);
    assertThat(recorder.plans())
        .allSatisfy(plan -> assertThat(plan).doesNotContain("tableScan", "Seq Scan"));
  }

  @Test
  void a_search_for_a_value_finds_issues_that_have_it() {
    for (String key : List.of("color", "title", "has", "geo.city", "a b", "x\"y\\z", "is")) {
      for (String value : List.of("red", "a b", "say \"hi\"", "c:\\*", "[x]", "ä*", "!")) {
        TagValue tag = new TagValue(1, key, value, 1, Instant.EPOCH, Instant.EPOCH);
        IssueSearch search = IssueSearch.parse(tag.search());
        assertThat(search).as(tag.search()).isEqualTo(IssueSearch.parse(exact(key, value)));
        assertThat(search.toString()).contains("TAG");
      }
    }
  }

  /** The same in the longest form. */
  private static String exact(String key, String value) {
    return "tags[\"" + escaped(key) + "\"]:\"" + escaped(value).replace("*", "\\*") + "\"";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static List<String> texts(IssueTagValues values) {
    return values.values().items().stream().map(TagValue::value).toList();
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.iterate(from, i -> i >= to, i -> i - 1).mapToObj(Integer::toString).toList();
  }

  /** Gives an issue values 1 to many, each in two environments, the last the most frequent. */
  private void tagged(long issue, String key, int many) {
    long id = NUMBERS.getAndAdd(10_000);
    database.execute("insert into tag_values values (?, ?, '', ?)", id, project, key);
    List<Long> values = LongStream.rangeClosed(1, many).boxed().toList();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement value =
            connection.prepareStatement(
                "insert into tag_values select ? + x, ?, ?, cast(x as varchar)"
                    + " from unnest(cast(? as bigint array)) as g(x)");
        PreparedStatement row =
            connection.prepareStatement(
                "insert into issue_tags select -2 * (? + x) - e, ?, ?, ? + x, e"
                    + " from unnest(cast(? as bigint array)) as g(x)"
                    + " cross join unnest(cast(? as bigint array)) as h(e)");
        PreparedStatement count =
            connection.prepareStatement(
                "insert into issue_tag_counts select -2 * (? + x) - e, x * (1 + e),"
                    + " 1000000 * (x + 10 * e), 1000000 * (x + 10 * e)"
                    + " from unnest(cast(? as bigint array)) as g(x)"
                    + " cross join unnest(cast(? as bigint array)) as h(e)")) {
      value.setLong(1, id);
      value.setLong(2, project);
      value.setString(3, key);
      value.setArray(4, Jdbc.bigints(connection, values));
      value.executeUpdate();
      row.setLong(1, id);
      row.setLong(2, issue);
      row.setLong(3, id);
      row.setLong(4, id);
      row.setArray(5, Jdbc.bigints(connection, values));
      row.setArray(6, Jdbc.bigints(connection, List.of(0L, 1L)));
      row.executeUpdate();
      count.setLong(1, id);
      count.setArray(2, Jdbc.bigints(connection, values));
      count.setArray(3, Jdbc.bigints(connection, List.of(0L, 1L)));
      count.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void values_of_a_project_are_those_last_seen_first() {
    List<Happening> all = model.items.stream().flatMap(each -> each.events.stream()).toList();
    for (String environment : List.of("", "prod")) {
      List<String> where = environment.isEmpty() ? NO_MATTER_WHERE : List.of(environment);
      Predicate<Happening> there =
          each -> environment.isEmpty() || each.environment().equals(environment);
      Map<String, Instant> seen = new TreeMap<>();
      all.stream()
          .filter(there)
          .filter(each -> each.tags().containsKey("color"))
          .forEach(
              each ->
                  seen.merge(each.tags().get("color"), each.at(), (a, b) -> a.isAfter(b) ? a : b));
      List<TagValue> values = tags.valuesOfProject(project, where, "color", "", ALL).items();
      assertThat(values)
          .extracting(TagValue::lastSeen)
          .isSortedAccordingTo((a, b) -> b.compareTo(a));
      assertThat(values.stream().collect(Collectors.toMap(TagValue::value, TagValue::lastSeen)))
          .isEqualTo(seen);
    }
    assertThat(tags.valuesOfProject(project, NO_MATTER_WHERE, "color", "RED", ALL).items())
        .extracting(TagValue::value)
        .containsExactlyInAnyOrder("red", "Red");
    assertThat(tags.exists(project, "color")).isTrue();
    assertThat(tags.exists(project, "colour")).isFalse();
    assertThat(tags.keys(List.of(project)))
        .extracting(TagKey::key)
        .contains("color", "environment", "level", "release", "user");
  }

  @Test
  void users_are_known_by_what_their_latest_event_says() {
    List<EventUser> users = tags.usersOfProject(project, "", ALL).items();
    assertThat(users).allSatisfy(user -> assertThat(user.ident()).contains("x"));
    EventUser one = users.get(0);
    assertThat(tags.usersOfProject(project, "email:" + one.email().get(), ALL).items())
        .containsExactly(one);
    assertThat(tags.usersOfProject(project, "shoe:9", ALL).items()).isEmpty();
    assertThat(tags.users(List.of(one.id()))).containsEntry(one.id(), one);
  }

  @Test
  void issues_tell_when_they_were_seen_in_an_environment() {
    Map<Long, Sight> sights =
        tags.sights(
            List.of(project), model.items.stream().map(each -> each.id).toList(), List.of("prod"));
    for (Item item : model.items) {
      List<Happening> there =
          item.events.stream().filter(each -> each.environment().equals("prod")).toList();
      if (there.isEmpty()) {
        assertThat(sights).doesNotContainKey(item.id);
      } else {
        Sight sight = sights.get(item.id);
        assertThat(sight.count()).isEqualTo(there.size());
        assertThat(sight.userCount())
            .isEqualTo(
                there.stream().map(each -> each.tags().get("sentry:user")).distinct().count());
        assertThat(sight.lastSeen())
            .isEqualTo(there.stream().map(Happening::at).max(Instant::compareTo).orElseThrow());
      }
    }
  }

  @Test
  void tags_follow_issues_that_are_merged_split_and_deleted() throws SQLException {
    Item one = model.items.get(0);
    Item other = model.items.get(1);
    IssueTagContents contents = new IssueTagContents();
    try (Connection connection = database.dataSource().getConnection()) {
      contents.merge(connection, List.of(one.id), other.id);
      List<Happening> both = new ArrayList<>(one.events);
      both.addAll(other.events);
      assertThat(kept(one.id, NO_MATTER_WHERE)).isEmpty();
      assertThat(kept(other.id, NO_MATTER_WHERE)).isEqualTo(counted(both));

      assertThat(contents.purge(connection, other.id, 1)).isTrue();
      while (contents.purge(connection, other.id, 100)) {
        continue;
      }
      assertThat(kept(other.id, NO_MATTER_WHERE)).isEmpty();
    }
  }
}
