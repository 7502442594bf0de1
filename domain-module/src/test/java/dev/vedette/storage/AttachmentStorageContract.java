package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.attachment.Attachment;
import dev.vedette.attachment.AttachmentHousekeepingWork;
import dev.vedette.attachment.AttachmentLinks;
import dev.vedette.attachment.AttachmentPurge;
import dev.vedette.attachment.AttachmentQuery;
import dev.vedette.attachment.AttachmentService;
import dev.vedette.attachment.AttachmentStorage;
import dev.vedette.attachment.NewAttachment;
import dev.vedette.attachment.StoredFile;
import dev.vedette.attachment.Upload;
import dev.vedette.issue.DigestStore;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.VedetteConfig;
import dev.vedette.platform.problem.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attachments: their rows, their files, and how they come to their event's issue. */
abstract class AttachmentStorageContract {

  private final TestDatabase database;
  private final long project;
  private final AttachmentLinks links = new AttachmentLinks();
  private final DigestStore digest = new DigestStore(List.of(links));

  @TempDir private Path directory;
  private AttachmentStorage storage;
  private AttachmentService attachments;
  private AttachmentHousekeepingWork chores;

  AttachmentStorageContract(TestDatabase database) {
    this.database = database;
    this.project = database.project();
  }

  @BeforeEach
  void open() {
    storage =
        new AttachmentStorage(
            new VedetteConfig() {
              @Override
              public Path dataDir() {
                return directory;
              }
            });
    attachments = at(NOON);
    chores = chores(NOON);
  }

  private AttachmentService at(Instant now) {
    return AttachmentHousekeepingWork.service(
        database.dataSource(), storage, links, Clock.fixed(now, ZoneOffset.UTC));
  }

  private AttachmentHousekeepingWork chores(Instant now) {
    return new AttachmentHousekeepingWork(
        database.dataSource(), storage, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void an_attachment_is_kept_with_its_content() throws IOException {
    UUID event = UUID.randomUUID();
    attachments.add(List.of(file(event, "a.txt", "hello")));

    Attachment found = of(event).get(0);

    assertThat(found.name()).isEqualTo("a.txt");
    assertThat(found.contentType()).isEqualTo("text/plain");
    assertThat(found.size()).isEqualTo(5);
    assertThat(found.sha1()).isEqualTo("aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d");
    assertThat(found.dateCreated()).isEqualTo(NOON);
    assertThat(attachments.get(project, event, found.id())).isEqualTo(found);
    try (InputStream content = attachments.open(found)) {
      assertThat(content.readAllBytes()).asString().isEqualTo("hello");
    }
  }

  @Test
  void attachments_of_an_event_come_by_name_a_page_at_a_time() {
    UUID event = UUID.randomUUID();
    attachments.add(
        List.of(
            file(event, "c.log", "3"), file(event, "Screenshot.png", "1"), file(event, "b", "2")));

    assertThat(of(event))
        .extracting(Attachment::name)
        .containsExactlyInAnyOrder("Screenshot.png", "b", "c.log");
    PageRequest one = new PageRequest(1, Optional.empty());
    var first = attachments.listByEvent(project, event, "", false, one);
    assertThat(first.hasNext()).isTrue();
    var second =
        attachments.listByEvent(
            project, event, "", false, new PageRequest(1, Optional.of(first.next())));
    assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    assertThat(attachments.listByEvent(project, event, "LOG", false, PageRequest.FIRST).items())
        .extracting(Attachment::name)
        .containsExactly("c.log");
    assertThat(attachments.listByEvent(project, event, "", true, PageRequest.FIRST).items())
        .extracting(Attachment::name)
        .containsExactly("Screenshot.png");
  }

  @Test
  void another_projects_attachment_is_not_found() {
    UUID event = UUID.randomUUID();
    attachments.add(List.of(file(event, "a", "x")));
    long id = of(event).get(0).id();
    long other = database.project();

    assertThatThrownBy(() -> attachments.get(other, event, id))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> attachments.get(project, UUID.randomUUID(), id))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_attachment_that_came_first_is_in_the_issue_as_soon_as_its_event_is() {
    UUID event = UUID.randomUUID();
    attachments.add(List.of(file(event, "a", "x")));
    assertThat(of(event).get(0).issueId()).isEmpty();

    long issue = stored(event);

    assertThat(of(event).get(0).issueId()).hasValue(issue);
    assertThat(ofIssue(issue, AttachmentQuery.ALL))
        .extracting(Attachment::eventId)
        .containsExactly(event);
  }

  @Test
  void an_attachment_that_comes_later_is_in_the_issue_at_once() {
    UUID event = UUID.randomUUID();
    long issue = stored(event);
    attachments.add(List.of(file(event, "a", "x")));
    assertThat(of(event).get(0).issueId()).hasValue(issue);
    assertThat(attachments.anyOfIssue(issue)).isTrue();
  }

  @Test
  void what_another_process_took_is_linked_by_the_chores() throws Exception {
    UUID event = UUID.randomUUID();
    attachments.add(List.of(file(event, "a", "x")));
    Digests.store(
        database.dataSource(),
        new DigestStore(List.of(new AttachmentLinks())),
        SampleEvent.of(project, "elsewhere").id(event));
    assertThat(of(event).get(0).issueId()).isEmpty();

    chores.link();

    assertThat(of(event).get(0).issueId()).isPresent();
  }

  @Test
  void the_list_of_an_issue_is_filtered_by_type_event_and_time() {
    UUID first = UUID.randomUUID();
    long issue = stored(first);
    attachments.add(List.of(file(first, "a", "x")));
    UUID second = UUID.randomUUID();
    stored(second);
    StoredFile dump = write("MDMP");
    at(NOON.plusSeconds(60))
        .add(
            List.of(
                NewAttachment.of(
                    project,
                    second,
                    Optional.of(NewAttachment.MINIDUMP),
                    Optional.of("dump"),
                    Optional.empty(),
                    dump)));

    assertThat(ofIssue(issue, AttachmentQuery.ALL))
        .extracting(Attachment::name)
        .containsExactly("dump", "a");
    assertThat(names(issue, List.of("event.minidump"), List.of(), null, null))
        .containsExactly("dump");
    assertThat(names(issue, List.of(), List.of(first), null, null)).containsExactly("a");
    assertThat(names(issue, List.of(), List.of(), NOON.plusSeconds(1), null))
        .containsExactly("dump");
    assertThat(names(issue, List.of(), List.of(), NOON, NOON.plusSeconds(1))).containsExactly("a");
  }

  @Test
  void a_deleted_attachment_is_gone_and_its_file_soon() throws Exception {
    UUID event = UUID.randomUUID();
    attachments.add(List.of(file(event, "a", "x")));
    Attachment deleted = of(event).get(0);

    attachments.delete(project, event, deleted.id());

    assertThat(of(event)).isEmpty();
    assertThat(files()).hasSize(1);
    chores.removeFiles();
    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> attachments.open(deleted)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> attachments.delete(project, event, deleted.id()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void attachments_follow_a_merge_and_go_with_their_issue() throws Exception {
    UUID event = UUID.randomUUID();
    long issue = stored(event);
    attachments.add(List.of(file(event, "a", "x"), file(event, "b", "y")));
    UUID apart = UUID.randomUUID();
    long other =
        issueOf(
            apart,
            Digests.store(
                database.dataSource(), digest, SampleEvent.of(project, "apart").id(apart)));

    try (Connection connection = database.dataSource().getConnection()) {
      links.merge(connection, List.of(issue), other);
      assertThat(ofIssue(issue, AttachmentQuery.ALL)).isEmpty();
      assertThat(ofIssue(other, AttachmentQuery.ALL)).hasSize(2);
      long row = database.number("select id from events where event_id = ?", event);
      links.move(connection, List.of(row), issue);
      assertThat(ofIssue(issue, AttachmentQuery.ALL)).hasSize(2);
      assertThat(links.purge(connection, issue, 1)).isTrue();
      assertThat(links.purge(connection, issue, 10)).isFalse();
    }
    assertThat(of(event)).isEmpty();
    chores.removeFiles();
    assertThat(files()).isEmpty();
  }

  @Test
  void an_attachment_whose_event_never_comes_is_dropped_after_a_day() throws Exception {
    UUID event = UUID.randomUUID();
    attachments.add(List.of(file(event, "a", "x")));
    UUID kept = UUID.randomUUID();
    stored(kept);
    attachments.add(List.of(file(kept, "a", "x")));

    chores(NOON.plus(Duration.ofHours(23))).drop();
    assertThat(of(event)).hasSize(1);
    chores(NOON.plus(Duration.ofHours(25))).drop();

    assertThat(of(event)).isEmpty();
    assertThat(of(kept)).hasSize(1);
  }

  @Test
  void a_sweep_takes_what_a_crash_left_and_leaves_what_has_a_row() throws Exception {
    UUID event = UUID.randomUUID();
    attachments.add(List.of(file(event, "a", "x")));
    write("its request died before the row was written");
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.from(NOON.minus(Duration.ofDays(1))));
    }

    assertThat(chores.sweep()).isOne();

    assertThat(files()).hasSize(1);
    attachments.open(of(event).get(0)).close();
  }

  @Test
  void a_projects_attachments_go_with_it() throws Exception {
    long doomed = database.project();
    UUID event = UUID.randomUUID();
    attachments.add(
        List.of(new NewAttachment(doomed, event, "event.attachment", "a", "x/y", write("x"))));
    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(new AttachmentPurge().purge(connection, doomed, 10)).isFalse();
    }
    assertThat(
            database.number("select count(*) from event_attachments where project_id = ?", doomed))
        .isZero();
    chores.removeFiles();
    assertThat(files()).isEmpty();
  }

  @Test
  void of_an_issue_the_latest_event_tells_whether_there_are_files() {
    UUID first = UUID.randomUUID();
    long issue = stored(first);
    attachments.add(List.of(file(first, "a", "x")));
    assertThat(attachments.withLatestEvent(List.of(issue, issue + 1))).containsExactly(issue);

    stored(UUID.randomUUID());

    assertThat(attachments.withLatestEvent(List.of(issue))).isEmpty();
  }

  @Test
  void no_query_reads_a_table_from_end_to_end() throws Exception {
    UUID event = UUID.randomUUID();
    long issue = stored(event);
    PlanRecorder recorder = PlanRecorder.of(database);
    var recorded = recorder.around(database.dataSource());
    AttachmentService service =
        AttachmentHousekeepingWork.service(
            recorded, storage, links, Clock.fixed(NOON, ZoneOffset.UTC));
    service.add(List.of(file(event, "a", "x"), file(event, "b", "x")));
    service.listByEvent(project, event, "a", true, PageRequest.FIRST);
    PageRequest one = new PageRequest(1, Optional.empty());
    var page = service.listByIssue(issue, AttachmentQuery.ALL, one);
    service.listByIssue(issue, AttachmentQuery.ALL, new PageRequest(1, Optional.of(page.next())));
    AttachmentHousekeepingWork work =
        new AttachmentHousekeepingWork(recorded, storage, Clock.fixed(NOON, ZoneOffset.UTC));
    work.link();
    work.drop();
    work.sweep();
    service.withLatestEvent(List.of(issue));
    try (Connection connection = recorded.getConnection()) {
      links.purge(connection, issue, 1);
    }
    assertThat(recorder.plans()).hasSizeGreaterThan(5);
    assertThat(recorder.plans())
        .allSatisfy(plan -> assertThat(plan).doesNotContain("tableScan", "Seq Scan"));
  }

  private List<String> names(
      long issue, List<String> types, List<UUID> events, Instant start, Instant end) {
    AttachmentQuery query =
        new AttachmentQuery(
            types, events, false, Optional.ofNullable(start), Optional.ofNullable(end));
    return ofIssue(issue, query).stream().map(Attachment::name).toList();
  }

  private List<Attachment> of(UUID event) {
    return attachments.listByEvent(project, event, "", false, PageRequest.FIRST).items();
  }

  private List<Attachment> ofIssue(long issue, AttachmentQuery query) {
    return attachments.listByIssue(issue, query, PageRequest.FIRST).items();
  }

  private long stored(UUID event) {
    return issueOf(
        event,
        Digests.store(database.dataSource(), digest, SampleEvent.of(project, "g").id(event)));
  }

  private long issueOf(UUID event, Object result) {
    assertThat(result).isNotNull();
    return database.number(
        "select issue_id from events where project_id = ? and event_id = ?", project, event);
  }

  private NewAttachment file(UUID event, String name, String content) {
    return NewAttachment.of(
        project, event, Optional.empty(), Optional.of(name), Optional.empty(), write(content));
  }

  private StoredFile write(String content) {
    try (Upload upload = storage.begin()) {
      upload.write(content.getBytes(UTF_8));
      return upload.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      walk.filter(Files::isRegularFile).forEach(found::add);
    }
    return found;
  }
}
