package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSearcher;
import dev.vedette.issue.search.IssueSearcher.Effort;
import dev.vedette.issue.search.IssueSort;
import dev.vedette.issue.search.SearchScope;
import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.storage.SearchModel.Happening;
import dev.vedette.storage.SearchModel.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Searches find what looking at every issue finds, in the order and the pages asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchStorageContract {

  private static final long SEED = 20260520;
  private static final int ISSUES = 80;
  private static final int SEARCHES = 100;
  private static final Instant RANGE = Instant.parse("2026-05-06T00:00:00Z");

  private final TestDatabase database;
  private long organization;
  private List<Long> projects;
  private SearchModel model;

  SearchStorageContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  void fill() {
    projects = List.of(database.project(), database.project());
    organization = projects.get(0);
    database.execute(
        "update projects set organization_id = ? where id = ?", organization, projects.get(1));
    model = new SearchModel(SEED, projects, ISSUES);
    List<DigestedEvent> events = model.events();
    DigestStore store = new DigestStore();
    for (int i = 0; i < events.size(); i += 20) {
      Digests.store(
          database.dataSource(), store, events.subList(i, Math.min(events.size(), i + 20)));
    }
    model.items.forEach(this::settle);
  }

  private void settle(Item item) {
    item.id =
        database.number(
            "select id from issues where project_id = ? and search_text like ?",
            item.project,
            "%" + item.group);
    if (model.chance(40)) {
      item.status = model.chance(50) ? "resolved" : "ignored";
    }
    item.assignedUser = model.chance(20) ? SearchTerms.ME : 0;
    item.assignedTeam = item.assignedUser == 0 && model.chance(20) ? SearchTerms.TEAM : 0;
    item.review = model.chance(50);
    database.execute(
        "update issues set status = ?, substatus = null, assigned_user_id = nullif(?, 0),"
            + " assigned_team_id = nullif(?, 0), inbox_at = "
            + (item.review ? "first_seen" : "null")
            + " where id = ?",
        item.status,
        item.assignedUser,
        item.assignedTeam,
        item.id);
    if (model.chance(20)) {
      item.bookmarked = true;
      database.execute("insert into issue_bookmarks values (?, ?)", SearchTerms.ME, item.id);
    }
  }

  private SearchScope scope(List<Long> within) {
    return new SearchScope(
        organization,
        within,
        Optional.of(SearchTerms.ME),
        List.of(SearchTerms.TEAM),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void random_searches_find_what_looking_at_every_issue_finds() throws SQLException {
    SearchTerms terms = new SearchTerms(model);
    int found = 0;
    for (int round = 0; round < SEARCHES; round++) {
      List<SearchTerms.Meaning> meant = new ArrayList<>();
      for (int i = model.number(3); i >= 0; i--) {
        meant.add(terms.next());
      }
      SearchScope scope = scope(model.chance(50) ? projects : List.of(model.one(projects)));
      if (model.chance(30)) {
        List<String> environments = new ArrayList<>(SearchModel.ENVIRONMENTS);
        environments.remove(model.number(3));
        scope = scope.in(model.chance(50) ? environments : environments.subList(0, 1));
      }
      if (model.chance(30)) {
        scope = scope.during(Optional.of(RANGE), Optional.empty());
      }
      IssueSort sort = model.one(List.of(IssueSort.values()));
      found += compare(scope, meant, sort, new Effort(500, 200, 64));
      compare(scope, meant, sort, new Effort(500, 0, 0));
      compare(scope, meant, sort, new Effort(9, 200, 64));
    }
    assertThat(found).isGreaterThan(SEARCHES); // else it would prove little
  }

  private int compare(
      SearchScope scope, List<SearchTerms.Meaning> meant, IssueSort sort, Effort effort)
      throws SQLException {
    String text = String.join(" ", meant.stream().map(SearchTerms.Meaning::text).toList());
    boolean review = text.matches("(.* )?is:for_review( .*)?");
    if (sort == IssueSort.TRENDS || sort == IssueSort.INBOX && review) {
      sort = IssueSort.NEW; // have tests of their own
    }
    IssueSort order = sort;
    List<Long> expected =
        model.items.stream()
            .filter(item -> scope.projectIds().contains(item.project))
            .filter(item -> matches(item, scope, meant))
            .sorted(
                Comparator.comparingLong(value(order, scope))
                    .thenComparingLong(item -> item.id)
                    .reversed())
            .map(item -> item.id)
            .toList();
    IssueSearch search = IssueSearch.parse(text);
    try (Connection connection = database.dataSource().getConnection()) {
      IssueSearcher searcher = new IssueSearcher(connection, SearchModel.NOW, effort);
      String what = text + " by " + order + " in " + scope + " with " + effort;
      Page<IssueSearcher.Hit> first =
          searcher.find(scope, search, order, new PageRequest(7, Optional.empty()));
      assertThat(walk(searcher, scope, search, order, first)).as(what).isEqualTo(expected);
      if (effort.window() > ISSUES) {
        assertThat(first.hits()).as(what).isEqualTo(OptionalLong.of(expected.size()));
      }
    }
    return expected.size();
  }

  /** All pages forward; and back again, which must be the same. */
  private static List<Long> walk(
      IssueSearcher searcher,
      SearchScope scope,
      IssueSearch search,
      IssueSort sort,
      Page<IssueSearcher.Hit> first)
      throws SQLException {
    List<Long> found = new ArrayList<>();
    Page<IssueSearcher.Hit> page = first;
    add(found, page);
    for (int pages = 0; page.hasNext(); pages++) {
      assertThat(pages).isLessThan(100);
      page = searcher.find(scope, search, sort, new PageRequest(7, again(page.next())));
      add(found, page);
    }
    List<Long> back = new ArrayList<>();
    add(back, page);
    for (int pages = 0; page.hasPrevious(); pages++) {
      assertThat(pages).isLessThan(100);
      page = searcher.find(scope, search, sort, new PageRequest(7, again(page.previous())));
      List<Long> before = new ArrayList<>();
      add(before, page);
      back.addAll(0, before);
    }
    assertThat(back).isEqualTo(found);
    return found;
  }

  private static void add(List<Long> found, Page<IssueSearcher.Hit> page) {
    page.items().forEach(hit -> found.add(hit.id()));
  }

  private static Optional<Cursor> again(Cursor cursor) {
    return Optional.of(Cursor.parse(cursor.toString()));
  }

  private static boolean matches(Item item, SearchScope scope, List<SearchTerms.Meaning> meant) {
    List<Happening> events =
        item.events.stream()
            .filter(
                each ->
                    scope.environments().isEmpty()
                        || scope.environments().contains(each.environment()))
            .toList();
    return !events.isEmpty()
        && (scope.start().isEmpty() || !item.lastSeen().isBefore(RANGE))
        && meant.stream().allMatch(term -> term.holds().test(item, events));
  }

  private static ToLongFunction<Item> value(IssueSort sort, SearchScope scope) {
    return switch (sort) {
      case DATE, INBOX, TRENDS -> item -> item.lastSeen().getEpochSecond();
      case NEW -> item -> item.firstSeen().getEpochSecond();
      case USER -> Item::users;
      case FREQ ->
          item ->
              item.events.stream()
                  .filter(each -> scope.start().isEmpty() || !each.at().isBefore(RANGE))
                  .count();
    };
  }

  private List<Long> find(SearchScope scope, String text, IssueSort sort) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return new IssueSearcher(connection, SearchModel.NOW)
          .find(scope, IssueSearch.parse(text), sort, PageRequest.FIRST).items().stream()
              .map(IssueSearcher.Hit::id)
              .toList();
    }
  }

  @Test
  void a_review_is_ordered_by_when_it_began_to_wait() throws SQLException {
    List<Long> expected =
        model.items.stream()
            .filter(item -> item.review && item.status.equals("unresolved"))
            .sorted(
                Comparator.comparing(Item::firstSeen).thenComparingLong(item -> item.id).reversed())
            .map(item -> item.id)
            .toList();
    assertThat(find(scope(projects), "is:for_review", IssueSort.INBOX)).isEqualTo(expected);
  }

  @Test
  void what_happens_more_often_than_before_comes_first_in_trends() throws SQLException {
    long project = database.project();
    Instant now = SearchModel.NOW;
    List<DigestedEvent> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      events.add(SampleEvent.of(project, "burst").at(now.minusSeconds(60 * i)).build());
    }
    for (int i = 0; i < 14; i++) {
      events.add(SampleEvent.of(project, "steady").at(now.minusSeconds(43_200L * i)).build());
    }
    events.add(SampleEvent.of(project, "old").at(now.minusSeconds(200_000)).build());
    Digests.store(database.dataSource(), new DigestStore(), events);

    List<Long> found = find(SearchScope.ofProject(project, project), "", IssueSort.TRENDS);

    assertThat(found).hasSize(3);
    assertThat(titles(found)).containsExactly("Error: burst", "Error: steady", "Error: old");
  }

  private List<String> titles(List<Long> ids) {
    List<String> titles = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        var select = connection.prepareStatement("select title from issues where id = ?")) {
      for (long id : ids) {
        select.setLong(1, id);
        try (var row = select.executeQuery()) {
          row.next();
          titles.add(row.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return titles;
  }

  @Test
  void short_ids_lead_to_their_issue_by_a_former_slug_too() throws SQLException {
    Item item = model.items.get(0);
    long number = database.number("select short_id from issues where id = ?", item.id);
    String digits = dev.vedette.issue.ShortId.format("", number);
    database.execute(
        "insert into former_project_slugs (organization_id, slug, project_id) values (?, ?, ?)",
        organization,
        "once",
        item.project);

    assertThat(find(scope(projects), "issue:P" + item.project + digits, IssueSort.DATE))
        .containsExactly(item.id);
    assertThat(find(scope(projects), "issue:ONCE" + digits, IssueSort.DATE))
        .containsExactly(item.id);
    assertThat(find(scope(projects), "!issue:ONCE" + digits, IssueSort.DATE))
        .doesNotContain(item.id)
        .hasSize(ISSUES - 1);
    assertThat(find(scope(projects), "issue:NONE-1", IssueSort.DATE)).isEmpty();
  }

  @Test
  void the_latest_release_is_the_one_that_was_first_seen_last() throws SQLException {
    long project = database.project();
    DigestStore store = new DigestStore();
    Instant noon = SampleEvent.NOON;
    Digests.store(database.dataSource(), store, SampleEvent.of(project, "one").at(noon));
    database.execute(
        "insert into release_sightings (project_id, version, first_seen)"
            + " values (?, 'shop@9', now())",
        project);
    SearchScope scope = SearchScope.ofProject(project, project);

    assertThat(find(scope, "release:latest", IssueSort.DATE)).isEmpty();
    assertThat(find(scope, "!release:latest", IssueSort.DATE)).hasSize(1);
    assertThat(find(scope, "firstRelease:shop@1.0", IssueSort.DATE)).hasSize(1);
  }

  @Test
  void an_environment_that_nobody_named_does_not_exist() {
    assertThatThrownBy(() -> find(scope(projects).in(List.of("moon")), "", IssueSort.DATE))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void no_search_reads_events_or_a_table_from_end_to_end() throws SQLException {
    PlanRecorder recorder = PlanRecorder.of(database);
    DataSource recorded = recorder.around(database.dataSource());
    List<String> searches =
        List.of(
            "",
            "is:unresolved",
            "is:unresolved timeout",
            "timeout",
            "color:red",
            "!color:red",
            "color:*e*",
            "has:color",
            "!has:color",
            "stack.filename:app.py",
            "!stack.filename:app.py",
            "stack.filename:*p*",
            "has:stack.filename",
            "geo.city:Graz",
            "!geo.city:Graz",
            "!geo.city:g*",
            "!has:geo.city",
            "!device.simulator:true",
            "platform.name:java",
            "regressed_in_release:shop*",
            "!regressed_in_release:latest",
            "user.email:U1@example.com",
            "assigned:me",
            "assigned:none",
            "bookmarks:me",
            "is:for_review",
            "release:latest",
            "issue:P1-1",
            "id:" + "0".repeat(32),
            "age:-24h timesSeen:>1");
    for (String text : searches) {
      for (IssueSort sort : List.of(IssueSort.DATE, IssueSort.TRENDS)) {
        for (SearchScope scope :
            List.of(scope(projects), scope(List.of(projects.get(0))).in(List.of("prod")))) {
          explain(recorded, scope, IssueSearch.parse(text), sort, new Effort(9, 200, 64));
          explain(recorded, scope, IssueSearch.parse(text), sort, new Effort(9, 0, 0));
        }
      }
    }
    assertThat(recorder.plans()).hasSizeGreaterThan(150);
    assertThat(Collections.unmodifiableList(recorder.plans()))
        .allSatisfy(
            plan -> assertThat(plan).doesNotContain("tableScan", "Seq Scan", "tag_postings"));
  }

  private static void explain(
      DataSource recorded, SearchScope scope, IssueSearch search, IssueSort sort, Effort effort)
      throws SQLException {
    try (Connection connection = recorded.getConnection()) {
      IssueSearcher searcher = new IssueSearcher(connection, SearchModel.NOW, effort);
      Page<IssueSearcher.Hit> page =
          searcher.find(scope, search, sort, new PageRequest(3, Optional.empty()));
      searcher.find(scope, search, sort, new PageRequest(3, again(page.next())));
    }
  }
}
