package dev.vedette.ingest;

import static dev.vedette.ingest.Requests.EVENT;
import static dev.vedette.ingest.Requests.EVENT_ID;
import static dev.vedette.ingest.Requests.KEY;
import static dev.vedette.ingest.Requests.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.attachment.AttachmentStorage;
import dev.vedette.attachment.NewAttachment;
import dev.vedette.event.PayloadCodec;
import dev.vedette.platform.ClientAddress;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.Options;
import dev.vedette.platform.VedetteConfig;
import dev.vedette.project.IngestKey;
import dev.vedette.project.RateLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

/** Attachments, crash dumps and user reports on their way in. */
class FileIntakeTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:30Z"), ZoneOffset.UTC);
  private static final IngestLimits LIMITS = IngestLimits.DEFAULT.withAttachments(1000);
  private static final UUID EVENT_UUID = HexIds.parse(EVENT_ID).orElseThrow();

  private final List<IntakeRow> rows = new ArrayList<>();
  private final List<String> outcomes = new ArrayList<>();
  private Optional<RateLimit> keyLimit = Optional.empty();
  private boolean writable = true;

  @TempDir private Path directory;
  private Intake intake;

  @BeforeEach
  void open() {
    AttachmentStorage storage =
        new AttachmentStorage(
            new VedetteConfig() {
              @Override
              public Path dataDir() {
                return directory;
              }
            });
    intake =
        new Intake(
            new Reception(
                new Admission(
                    key -> Optional.of(new IngestKey(11, 1, KEY, true, keyLimit, List.of("*")))),
                Optional::empty,
                new KeyRateLimits(CLOCK),
                this::write,
                (project, key, category, outcome, reason, quantity, times, at) ->
                    outcomes.add(
                        category.text() + " " + outcome.text() + " " + reason + " " + quantity),
                LIMITS,
                new ClientAddress(false)),
            ItemTypes.of(LIMITS, id -> Options.NONE),
            new AttachmentFile(storage, LIMITS.attachments()),
            id -> Options.NONE,
            IngestMetrics.NONE,
            CLOCK);
  }

  private void write(List<? extends IntakeRow> written) {
    if (!writable) {
      written.forEach(IntakeRow::discard);
      throw IngestException.unavailable("event could not be stored");
    }
    rows.addAll(written);
  }

  @Test
  void an_attachment_of_an_envelope_is_on_disk_before_its_row_is_written() throws IOException {
    intake.receive(
        envelope(
                header(),
                event(),
                EVENT,
                attachment("a.txt", "text/plain", 5),
                "he\nlo",
                attachment("b", "x/y", 0),
                "")
            .build());

    List<NewAttachment> files = attachments();
    assertThat(files).extracting(NewAttachment::name).containsExactly("a.txt", "b");
    assertThat(files).allMatch(each -> each.eventId().equals(EVENT_UUID) && each.projectId() == 1);
    assertThat(content()).containsExactlyInAnyOrder("he\nlo", "");
    assertThat(entries()).hasSize(1);
    assertThat(outcomes).containsExactly("attachment accepted  5", "attachment accepted  1");
  }

  @Test
  void an_attachment_needs_no_event_and_no_length() {
    Receipt receipt =
        intake.receive(
            envelope(header(), "{\"type\":\"attachment\"}", "to the line's end").build());
    assertThat(receipt.eventId()).contains(EVENT_UUID);
    assertThat(attachments().get(0).name()).isEqualTo("Unnamed Attachment");
    assertThat(attachments().get(0).file().size()).isEqualTo(17);
  }

  @Test
  void attachments_have_a_limit_together_and_nothing_of_the_request_stays() throws IOException {
    String half = "x".repeat(600);
    Requests request =
        envelope(
            header(),
            event(),
            EVENT,
            attachment("a", "x/y", 600),
            half,
            attachment("b", "x/y", 600),
            half);
    assertThat(refused(request.build(), 413)).contains("attachment");
    assertThat(rows).isEmpty();
    assertThat(files()).isEmpty();
    assertThat(outcomes).containsExactly("error invalid too_large 1");
  }

  @Test
  void a_request_that_breaks_off_leaves_no_file() throws IOException {
    refused(envelope(header(), attachment("a", "x/y", 500), "cut").build(), 400);
    assertThat(files()).isEmpty();
  }

  @Test
  void what_the_database_refuses_leaves_no_file() throws IOException {
    writable = false;
    refused(envelope(header(), attachment("a", "x/y", 1), "x").build(), 503);
    assertThat(files()).isEmpty();
  }

  @Test
  void the_attachments_of_a_refused_event_are_refused_with_it() throws IOException {
    keyLimit = Optional.of(new RateLimit(1, 60));
    intake.receive(envelope(header(), event(), EVENT).build());
    refused(envelope(header(), event(), EVENT, attachment("a", "x/y", 3), "abc").build(), 429);
    assertThat(files()).isEmpty();
    assertThat(outcomes)
        .contains("error rate_limited key_quota 1", "attachment rate_limited key_quota 3");
  }

  @Test
  void files_of_a_form_are_attachments_of_the_event_in_the_path() throws IOException {
    Receipt receipt =
        intake.receive(
            form(
                IngestRequest.Kind.ATTACHMENTS,
                Optional.of(EVENT_ID),
                part("file", "log.txt", "one")
                    + part("note", null, "no file")
                    + part("f", "b", "two")));
    assertThat(receipt.eventId()).contains(EVENT_UUID);
    assertThat(attachments()).extracting(NewAttachment::name).containsExactly("log.txt", "b");
    assertThat(content()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void a_path_without_an_event_id_is_a_bad_request() {
    refused(form(IngestRequest.Kind.ATTACHMENTS, Optional.of("x"), part("f", "b", "two")), 400);
  }

  @Test
  void a_crash_dump_in_a_form_is_an_event_with_the_dump_attached() {
    Receipt receipt =
        intake.receive(
            form(
                IngestRequest.Kind.MINIDUMP,
                Optional.empty(),
                part("sentry", null, "{\"release\":\"game@1\"}")
                    + part("upload_file_minidump", "crash.dmp", dump())
                    + part("log", "game.log", "…")
                    + part("gpu", null, "fast")));

    assertThat(attachments())
        .extracting(NewAttachment::type)
        .containsExactly("event.minidump", "event.attachment");
    assertThat(attachments())
        .allMatch(each -> each.eventId().equals(receipt.eventId().orElseThrow()));
    JsonNode event = stored();
    assertThat(event.path("platform").asText()).isEqualTo("native");
    assertThat(event.path("level").asText()).isEqualTo("fatal");
    assertThat(event.path("release").asText()).isEqualTo("game@1");
    assertThat(event.path("extra").path("gpu").asText()).isEqualTo("fast");
    assertThat(event.path("timestamp").asLong()).isEqualTo(1_700_000_000);
    assertThat(event.path("exception").path("values").path(0).path("type").asText())
        .isEqualTo("Minidump");
    assertThat(entries().get(0).eventId()).isEqualTo(receipt.eventId().orElseThrow());
  }

  @Test
  void a_crash_may_name_its_event() {
    Receipt receipt =
        intake.receive(
            form(
                IngestRequest.Kind.MINIDUMP,
                Optional.empty(),
                part("upload_file_minidump", "crash.dmp", dump())
                    + part("sentry[event_id]", null, EVENT_ID)));
    assertThat(receipt.eventId()).contains(EVENT_UUID);
    assertThat(attachments().get(0).eventId()).isEqualTo(EVENT_UUID);
    assertThat(entries().get(0).eventId()).isEqualTo(EVENT_UUID);
  }

  @Test
  void a_crash_dump_may_come_alone() throws IOException {
    Requests request = raw(dump());
    Receipt receipt =
        intake.receive(of(request.build(), IngestRequest.Kind.MINIDUMP, Optional.empty()));
    assertThat(receipt.eventId()).isPresent();
    assertThat(content()).containsExactly(dump());
    assertThat(stored().path("level").asText()).isEqualTo("fatal");
  }

  @Test
  void what_is_no_crash_dump_is_a_bad_request_and_leaves_no_file() throws IOException {
    assertThat(
            refused(
                form(
                    IngestRequest.Kind.MINIDUMP,
                    Optional.empty(),
                    part("upload_file_minidump", "x.dmp", "ELF…")),
                400))
        .isEqualTo("invalid minidump");
    assertThat(
            refused(
                form(IngestRequest.Kind.MINIDUMP, Optional.empty(), part("log", "x.log", "…")),
                400))
        .isEqualTo("missing minidump");
    assertThat(files()).isEmpty();
    assertThat(rows).isEmpty();
  }

  @Test
  void a_crash_dump_in_an_envelope_makes_its_event_a_crash() {
    String file = "{\"type\":\"attachment\",\"attachment_type\":\"event.minidump\",\"length\":4}";
    intake.receive(envelope(header(), file, "MDMP", event(), EVENT).build());
    assertThat(stored().path("exception").path("values").path(0).path("type").asText())
        .isEqualTo("Minidump");
    assertThat(stored().path("level").asText()).as("as the client said").isEqualTo("info");

    rows.clear();
    intake.receive(envelope(header(), file, "MDMP").build());
    assertThat(stored().path("level").asText()).isEqualTo("fatal");
  }

  @Test
  void a_user_report_is_kept_and_one_without_words_is_not() {
    String report =
        "{\"event_id\":\"%s\",\"name\":\"Jane\",\"email\":\"j@e.org\",\"comments\":\"%s\"}";
    intake.receive(
        envelope(
                header(),
                "{\"type\":\"user_report\"}",
                report.formatted(EVENT_ID, "It broke!"),
                "{\"type\":\"user_report\"}",
                report.formatted(EVENT_ID, " "),
                "{\"type\":\"user_report\"}",
                report.formatted("nonsense", "x"))
            .build());
    assertThat(rows).hasSize(1);
    UserReportRow row = (UserReportRow) rows.get(0);
    assertThat(row.report().eventId()).isEqualTo(EVENT_UUID);
    assertThat(row.report().comments()).isEqualTo("It broke!");
    assertThat(outcomes)
        .containsExactly(
            "user_report accepted  1",
            "user_report invalid invalid_user_report 1",
            "user_report invalid invalid_user_report 1");
  }

  @Test
  void feedback_is_an_event_of_its_own_category() {
    intake.receive(
        envelope(header(), "{\"type\":\"feedback\"}", "{\"contexts\":{\"feedback\":{}}}").build());
    assertThat(entries().get(0).category().text()).isEqualTo("feedback");
  }

  @Test
  void words_of_a_dialog_are_kept_if_the_dsn_may_send() {
    Requests request = envelope("").without("X-Sentry-Auth");
    var words = new DialogIntake.UserWords(EVENT_UUID, "Jane", "j@e.org", "It broke!");
    intake.receive(request.query("dsn", "http://" + KEY + "@localhost/1").build(), words);
    assertThat(((UserReportRow) rows.get(0)).report().name()).isEqualTo("Jane");

    IngestRequest foreign = request.query("dsn", "http://" + KEY + "@localhost/2").build();
    assertThatThrownBy(() -> intake.receive(foreign, words))
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(403));
    assertThatThrownBy(() -> intake.admitDialog(request.query("dsn", "nonsense").build()))
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  private String refused(IngestRequest request, int status) {
    String[] detail = new String[1];
    assertThatThrownBy(() -> intake.receive(request))
        .isInstanceOfSatisfying(
            IngestException.class,
            e -> {
              assertThat(e.status()).isEqualTo(status);
              detail[0] = e.detail();
            });
    return detail[0];
  }

  private static String header() {
    return "{\"event_id\":\"" + EVENT_ID + "\"}";
  }

  private static String event() {
    return "{\"type\":\"event\",\"length\":" + EVENT.length() + "}";
  }

  private static String attachment(String name, String type, int length) {
    return "{\"type\":\"attachment\",\"filename\":\"%s\",\"content_type\":\"%s\",\"length\":%d}"
        .formatted(name, type, length);
  }

  /** A header of a dump of 14 November 2023, in Latin 1. */
  private static String dump() {
    return "MDMP" + "\0".repeat(16) + "\0\u00f1SeREST";
  }

  private static String part(String name, String file, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + (file == null ? "" : "; filename=\"" + file + "\"")
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static Requests raw(String body) {
    return envelope("")
        .body(
            new java.io.ByteArrayInputStream(
                body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
  }

  private static IngestRequest form(IngestRequest.Kind kind, Optional<String> event, String parts) {
    IngestRequest request =
        raw(parts + "--b--\r\n").header("Content-Type", "multipart/form-data; boundary=b").build();
    return of(request, kind, event);
  }

  private static IngestRequest of(
      IngestRequest request, IngestRequest.Kind kind, Optional<String> event) {
    return new IngestRequest(
        kind,
        request.project(),
        event,
        request.headers(),
        request.query(),
        request.peer(),
        request.body());
  }

  private List<NewAttachment> attachments() {
    return rows.stream()
        .filter(AttachmentRow.class::isInstance)
        .map(row -> ((AttachmentRow) row).attachment())
        .toList();
  }

  private List<InboxEntry> entries() {
    return rows.stream().filter(InboxEntry.class::isInstance).map(InboxEntry.class::cast).toList();
  }

  private JsonNode stored() {
    return Json.object(PayloadCodec.decompress(entries().get(0).payload(), 10_000)).orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private List<String> content() throws IOException {
    List<String> content = new ArrayList<>();
    for (Path file : files()) {
      content.add(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    return content;
  }
}
