package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.IssueTagContents;
import dev.vedette.issue.search.EventUser;
import dev.vedette.issue.search.Sight;
import dev.vedette.issue.search.TagKey;
import dev.vedette.issue.search.TagService;
import dev.vedette.issue.search.TagSort;
import dev.vedette.issue.search.TagValue;
import dev.vedette.platform.PageRequest;
import dev.vedette.storage.SearchModel.Happening;
import dev.vedette.storage.SearchModel.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted of tags is what events have, also when they come in batches and move. */
abstract class TagStorageContract {

  private static final List<String> NO_MATTER_WHERE = List.of();
  private static final PageRequest ALL = PageRequest.FIRST;

  private final TestDatabase database;
  private final TagService tags;
  private long project;
  private SearchModel model;

  TagStorageContract(TestDatabase database) {
    this.database = database;
    this.tags = new TagService(database.dataSource());
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
