package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.event.Arrival;
import dev.vedette.event.EventNormalizer;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.Grouping;
import dev.vedette.issue.IssueTagContents;
import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSearcher;
import dev.vedette.issue.search.IssueSort;
import dev.vedette.issue.search.SearchScope;
import dev.vedette.issue.search.TagKey;
import dev.vedette.issue.search.TagService;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.issue.triage.IssueJobs;
import dev.vedette.platform.PageRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issues are found by what their events have beside tags, which costs nothing once it is known. */
abstract class FacetStorageContract {

  private static final OptionalLong ME = OptionalLong.of(4711);
  private static final String FULL =
      """
      {"platform": "cocoa", "environment": "prod", "sdk": {"name": "sentry.cocoa", "version": "8.1"},
       "exception": {"values": [
         {"type": "IOError", "value": "x", "thread_id": 7, "mechanism": {"type": "chained"},
          "stacktrace": {"frames": [
            {"filename": "Read.m", "abs_path": "/src/Read.m", "function": "-[File read:]",
             "module": "io.File", "package": "/usr/lib/libio.dylib", "in_app": false}]}},
         {"type": "AppError", "value": "y", "thread_id": 7, "mechanism": {"type": "mach"},
          "stacktrace": {"frames": [
            {"filename": "Main.m", "function": "main", "module": "app.Main", "in_app": true}]}}]},
       "threads": {"values": [{"id": 7, "main": true, "crashed": true}]},
       "request": {"url": "https://shop.example/pay?x=1", "method": "post",
         "headers": {"referer": "https://search.example/"}},
       "user": {"id": "1", "geo": {"country_code": "AT", "region": "Tyrol", "city": "Hall"}},
       "contexts": {
         "device": {"arch": "arm64", "brand": "Acme", "family": "Fone", "locale": "de_AT",
           "model_id": "F1", "name": "My Fone", "orientation": "portrait", "simulator": false},
         "os": {"name": "FoneOS", "build": "20A1", "kernel_version": "Darwin 22"},
         "app": {"in_foreground": true},
         "response": {"status_code": 502}}}
      """;

  private final TestDatabase database;
  private final DigestStore digest = new DigestStore();
  private final EventNormalizer normalizer = new EventNormalizer();
  private long project;

  FacetStorageContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void project() {
    project = database.project();
  }

  private DigestedEvent event(String group, String json) {
    Arrival arrival =
        new Arrival(
            project,
            SampleEvent.NOON,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(UUID.randomUUID()));
    return new DigestedEvent(
        normalizer.normalize(json.getBytes(StandardCharsets.UTF_8), arrival),
        new Grouping(
            List.of(UUID.nameUUIDFromBytes(group.getBytes(StandardCharsets.UTF_8))),
            "app",
            List.of("{{ default }}")),
        100);
  }

  private long store(String group, String json) {
    Digests.store(database.dataSource(), digest, List.of(event(group, json)));
    return issue(group);
  }

  private long issue(String group) {
    return database.number(
        "select issue_id from issue_hashes where project_id = ? and hash = ?",
        project,
        UUID.nameUUIDFromBytes(group.getBytes(StandardCharsets.UTF_8)));
  }

  private static String city(String environment, String city) {
    return """
    {"environment": "%s", "user": {"geo": {"city": "%s"}}}\
    """
        .formatted(environment, city);
  }

  private static String files(String... files) {
    return IntStream.range(0, files.length)
        .mapToObj(i -> "{\"filename\": \"" + files[i] + "\", \"lineno\": " + i + "}")
        .collect(
            Collectors.joining(
                ",", "{\"exception\": {\"type\": \"E\", \"stacktrace\": {\"frames\": [", "]}}}"));
  }

  private List<Long> find(String text, String... environments) {
    try (Connection connection = database.dataSource().getConnection()) {
      SearchScope scope = SearchScope.ofProject(project, project).in(List.of(environments));
      return new IssueSearcher(connection, SearchModel.NOW)
          .find(scope, IssueSearch.parse(text), IssueSort.NEW, PageRequest.FIRST).items().stream()
              .map(IssueSearcher.Hit::id)
              .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_issue_is_found_by_whatever_one_of_its_events_has() {
    long issue = store("full", FULL);
    store("other", "{\"message\": \"hello\", \"platform\": \"python\"}");

    for (String term :
        List.of(
            "stack.filename:Read.m",
            "stack.filename:[Main.m, x]",
            "stack.filename:*ead*",
            "stack.abs_path:/src/*",
            "stack.module:app.Main",
            "\"stack.function\":\"-[File read:]\"",
            "stack.package:*libio.dylib",
            "stack.in_app:true",
            "stack.in_app:0",
            "error.type:IOError",
            "error.type:AppError",
            "error.mechanism:mach",
            "error.mechanism:[chained]",
            "error.main_thread:1",
            "http.method:POST",
            "http.url:https://shop.example/pay",
            "http.referer:https://search.example/",
            "http.status_code:502",
            "geo.country_code:AT",
            "geo.region:Tyrol",
            "geo.city:h*",
            "device.arch:arm64",
            "device.brand:Acme",
            "device.family:Fone",
            "device.locale:de_AT",
            "device.model_id:F1",
            "device.name:\"My Fone\"",
            "device.orientation:portrait",
            "device.simulator:false",
            "os.build:20A1",
            "os.kernel_version:\"Darwin 22\"",
            "app.in_foreground:true",
            "platform.name:cocoa",
            "sdk.name:sentry.cocoa",
            "sdk.version:8.1")) {
      assertThat(find(term)).as(term).containsExactly(issue);
      assertThat(find("!" + term)).as("not " + term).doesNotContain(issue).hasSize(1);
    }
    for (String term : List.of("stack.module", "http.method", "geo.city", "device.arch")) {
      assertThat(find("has:" + term)).as(term).containsExactly(issue);
      assertThat(find("!has:" + term)).as(term).hasSize(1).doesNotContain(issue);
    }
    for (String term :
        List.of("stack.filename:read.m", "http.method:post", "geo.region:T", "device.arch:x*")) {
      assertThat(find(term)).as(term).isEmpty();
    }
  }

  @Test
  void environments_that_are_chosen_hold_for_it() {
    long issue = store("a", city("prod", "Graz"));
    store("a", city("test", "Linz"));

    assertThat(find("geo.city:Graz", "prod")).containsExactly(issue);
    assertThat(find("geo.city:Graz", "test")).isEmpty();
    assertThat(find("!geo.city:Graz", "prod")).isEmpty();
    assertThat(find("!geo.city:Graz", "test")).containsExactly(issue);
    assertThat(find("!geo.city:Graz")).containsExactly(issue);
    assertThat(find("has:geo.city", "prod")).containsExactly(issue);
  }

  @Test
  void more_values_than_can_be_looked_up_are_compared_issue_by_issue() {
    long first = store("a", city("prod", "Graz"));
    long second = store("b", city("prod", "Linz"));
    store("c", files("x"));
    database.execute(
        "insert into tag_values (id, project_id, tag_key, tag_value) select nextval("
            + "'tag_value_ids'), ?, '@geo.city', 'Gr' || x from generate_series(1, 1001) as s(x)",
        project);

    assertThat(find("geo.city:Gr*")).containsExactly(first);
    assertThat(find("!geo.city:Gr*")).contains(second).hasSize(2);
    assertThat(find("geo.city:Gr*", "prod")).containsExactly(first);
  }

  @Test
  void of_a_long_trace_the_innermost_frames_are_found_and_of_a_long_value_its_beginning() {
    String[] files = IntStream.range(0, 80).mapToObj(i -> "f" + i).toArray(String[]::new);
    String path = "p".repeat(300);
    files[79] = path;
    long issue = store("a", files(files));

    assertThat(find("stack.filename:f29")).isEmpty();
    assertThat(find("stack.filename:f30")).containsExactly(issue);
    assertThat(find("stack.filename:" + path)).containsExactly(issue);
  }

  @Test
  void tags_know_nothing_of_it() {
    long issue = store("full", FULL);
    TagService tags = new TagService(database.dataSource());

    List<String> keys = tags.keys(List.of(project)).stream().map(TagKey::key).toList();
    assertThat(keys).contains("device.family", "url").noneMatch(key -> key.contains("@"));
    assertThat(keys).doesNotContain("stack.filename", "geo.city", "http.method");
    assertThat(tags.ofIssue(project, issue, List.of(), 0).stream().map(TagKey::key))
        .isSubsetOf(keys);
    assertThat(tags.exists(project, "@geo.city")).isFalse();
    assertThat(find("tags[@geo.city]:Hall")).isEmpty();
    assertThat(find("has:tags[geo.city]")).isEmpty();
    assertThat(find("tags[geo.city]:Hall")).isEmpty();
  }

  @Test
  void what_an_issue_is_known_to_have_is_not_looked_up_again() throws SQLException {
    store("a", FULL);
    store("a", FULL); // finds it stored
    List<String> statements = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      digest.store(recording(connection, statements), List.of(event("a", FULL)));
      connection.commit();
    }

    assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("issue_facets"));
    assertThat(statements).noneMatch(sql -> sql.contains("tag_value from unnest"));
  }

  private static Connection recording(Connection real, List<String> statements) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add((String) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void what_was_rolled_back_is_stored_with_the_next_event() throws SQLException {
    store("a", city("prod", "Graz"));
    for (int i = 0; i < 2; i++) {
      try (Connection connection = database.dataSource().getConnection()) {
        connection.setAutoCommit(false);
        digest.store(connection, List.of(event("a", FULL)));
        connection.rollback();
      }
    }
    assertThat(find("stack.filename:Read.m")).isEmpty();

    long issue = store("a", FULL);

    assertThat(find("stack.filename:Read.m")).containsExactly(issue);
    assertThat(find("geo.city:[Hall]")).containsExactly(issue);
  }

  @Test
  void it_goes_along_when_issues_are_merged_and_with_events_that_are_split_off()
      throws SQLException {
    Clock clock = Clock.systemUTC();
    IssueJobService jobs = new IssueJobService(database.dataSource(), clock);
    store("a", files("a.py", "both.py"));
    store("b", files("b.py", "both.py"));
    store("b", city("prod", "Graz"));
    long a = issue("a");
    long b = issue("b");

    jobs.merge(List.of(a, b), ME);
    work();
    assertThat(find("stack.filename:a.py stack.filename:b.py geo.city:Graz")).containsExactly(b);
    assertThat(database.number("select count(*) from issue_facets where issue_id = ?", a)).isZero();

    UUID hash = UUID.nameUUIDFromBytes("a".getBytes(StandardCharsets.UTF_8));
    long again = jobs.unmerge(b, List.of(hash), ME).orElseThrow();
    work();
    assertThat(find("stack.filename:a.py stack.filename:both.py")).contains(again);
    assertThat(find("stack.filename:b.py")).containsExactly(b);
    assertThat(find("geo.city:Graz")).containsExactly(b);
    store("b", files("b.py", "both.py"));
    assertThat(find("stack.filename:both.py")).contains(again, b);

    jobs.delete(List.of(b), ME);
    work();
    assertThat(database.number("select count(*) from issue_facets where issue_id = ?", b)).isZero();
  }

  private void work() throws SQLException {
    new IssueJobs(database.dataSource(), List.of(new IssueTagContents())).run(() -> true);
  }

  @Test
  void an_issue_that_came_back_is_found_by_the_release_in_which_it_did() {
    long back = store("back", "{\"release\": \"shop@1\"}");
    long never = store("never", "{\"release\": \"shop@2\"}");
    database.execute("update issues set status = 'resolved' where id = ?", back);
    store("back", "{\"release\": \"shop@2\"}");

    assertThat(find("regressed_in_release:shop@2")).containsExactly(back);
    assertThat(find("regressed_in_release:SHOP@*")).containsExactly(back);
    assertThat(find("regressed_in_release:latest")).containsExactly(back);
    assertThat(find("regressed_in_release:shop@1")).isEmpty();
    assertThat(find("!regressed_in_release:shop@2")).containsExactly(never);
    assertThat(find("has:regressed_in_release")).containsExactly(back);
    assertThat(find("!has:regressed_in_release")).containsExactly(never);
  }
}
