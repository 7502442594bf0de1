package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.ORGANIZATION;
import static dev.vedette.e2e.Conformance.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attachments, crash dumps, user feedback and searched events; answers against the schema. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventExtrasIT {

  private static final String ATTACHMENTS = PROJECT + "events/{event_id}/attachments/";

  private Conformance conformance;
  private VedetteServer server;
  private Workspace workspace;
  private Api api;
  private Sender sender;
  private String eventId;
  private String issue;

  @BeforeAll
  void report(VedetteServer shared) {
    conformance = Conformance.required();
    server = shared;
    workspace = Workspace.create(server.api(), "extras");
    api = workspace.api();
    sender = new Sender(workspace.dsn());
    eventId = Sender.newId();
    sender.post(Sender.attachment(eventId, "first.log", "before the event")).expect(200);
    sender.send(Sender.event(eventId, "Leak", "in pump 3")).expect(200);
    sender.send(Sender.event(Sender.newId(), "Leak", "in pump 4")).expect(200);
    await().atMost(Duration.ofSeconds(60)).until(() -> workspace.total("generated") == 2);
    issue = workspace.event(eventId).expect(200).json().path("groupID").asText();
  }

  @Test
  void an_attachment_that_came_first_belongs_to_its_event_and_issue() {
    JsonNode listed = conformance.check("GET", ATTACHMENTS, api.get(attachments(eventId)));
    JsonNode file = find(listed, "first.log");
    conformance.check(
        "GET",
        ATTACHMENTS + "{attachment_id}/",
        api.get(attachments(eventId) + file.path("id").asText() + "/"));
    for (String prefix : List.of("/api/0/", organization())) {
      JsonNode ofIssue =
          api.get(prefix + "issues/" + issue + "/attachments/?types=event.attachment")
              .expect(200)
              .json();
      assertThat(find(ofIssue, "first.log").path("event_id").asText()).isEqualTo(eventId);
    }
  }

  @Test
  void a_download_is_saved_and_never_run() {
    sender
        .post(Sender.attachment(eventId, "päge \\\"x\\\".html", "<script>alert(1)</script>"))
        .expect(200);
    JsonNode file = find(api.get(attachments(eventId)).json(), "päge \"x\".html");
    Answer content = api.get(attachments(eventId) + file.path("id").asText() + "/?download=1");
    assertThat(content.expect(200).text()).isEqualTo("<script>alert(1)</script>");
    assertThat(content.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"p_ge _x_.html\"; filename*=UTF-8''p%C3%A4ge%20%22x%22.html");
    assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(content.header("Content-Security-Policy")).startsWith("sandbox");
    assertThat(content.header("Content-Type")).isEqualTo("application/octet-stream");
  }

  @Test
  void a_deleted_attachment_is_gone() {
    sender.post(Sender.attachment(eventId, "doomed.log", "x")).expect(200);
    String path =
        attachments(eventId)
            + find(api.get(attachments(eventId)).json(), "doomed.log").path("id").asText()
            + "/";
    Conformance.empty(api.delete(path), 204);
    Conformance.refused(api.get(path), 404, "Attachment not found");
    Conformance.refused(api.delete(path), 404, "Attachment not found");
  }

  @Test
  void a_crash_dump_becomes_an_event() {
    String form =
        part("sentry", "", "{\"release\":\"game@1\"}")
            + part("upload_file_minidump", "; filename=\"c.dmp\"", "MDMP" + "x".repeat(60));
    Answer taken =
        sender.raw(
            "POST",
            "/api/"
                + workspace.dsn().projectId()
                + "/minidump?sentry_key="
                + workspace.dsn().publicKey(),
            Sender.bytes(form + "--b--\r\n"),
            "Content-Type",
            "multipart/form-data; boundary=b");
    String id = taken.expect(200).text().replace("-", "");
    assertThat(taken.text()).hasSize(36);
    await().atMost(Duration.ofSeconds(60)).until(() -> workspace.event(id).status() == 200);
    JsonNode event = workspace.event(id).json();
    assertThat(event.path("title").asText()).isEqualTo("Minidump");
    assertThat(event.path("platform").asText()).isEqualTo("native");
    assertThat(api.get(attachments(id)).json().path(0).path("type").asText())
        .isEqualTo("event.minidump");

    Answer more =
        sender.raw(
            "POST",
            "/api/" + workspace.dsn().projectId() + "/events/" + id + "/attachments/",
            Sender.bytes(part("f", "; filename=\"late.log\"", "late") + "--b--\r\n"),
            "X-Sentry-Auth",
            workspace.dsn().authorization(),
            "Content-Type",
            "multipart/form-data; boundary=b");
    Conformance.empty(more, 201);
    assertThat(find(api.get(attachments(id)).json(), "late.log").path("size").asInt()).isEqualTo(4);
  }

  @Test
  void events_are_searched_and_sampled() {
    String template = ORGANIZATION + "issues/{issue_id}/events/";
    String path = organization() + "issues/" + issue + "/events/";
    assertThat(conformance.check("GET", template, api.get(path + "?query=pump%203"))).hasSize(1);
    assertThat(conformance.check("GET", template, api.get(path + "?query=level:error"))).hasSize(2);
    assertThat(conformance.check("GET", template, api.get(path + "?query=!level:error"))).isEmpty();
    assertThat(conformance.check("GET", template, api.get(path + "?sample=1"))).hasSize(2);
    assertThat(conformance.check("GET", template, api.get(path + "?environment=none"))).isEmpty();
    api.get(path + "?query=is:resolved").expect(400);
    for (String which : List.of("latest", "oldest", "recommended", "helpful")) {
      conformance.check("GET", template + "{event_id}/", api.get(path + which + "/"));
      Conformance.refused(api.get(path + which + "/?environment=nowhere"), 404, "Event not found");
    }
    // The published shape of these lists is the short one only.
    for (String list : List.of(path, workspace.path() + "events/")) {
      assertThat(api.get(list + "?full=1").expect(200).json())
          .isNotEmpty()
          .allSatisfy(event -> assertThat(event.path("entries").isArray()).isTrue());
    }
  }

  @Test
  void an_event_tells_of_its_source_maps_and_all_that_is_kept() {
    String path = workspace.path() + "events/" + eventId + "/";
    JsonNode debug =
        conformance.check(
            "GET",
            PROJECT + "events/{event_id}/source-map-debug/",
            api.get(path + "source-map-debug/"));
    assertThat(debug.path("exceptions").path(0).path("frames")).hasSize(2);
    Conformance.refused(
        api.get(path + "source-map-debug/?exception_idx=0"),
        400,
        "Query parameter 'frame_idx' is required");
    assertThat(api.get(path + "json/").expect(200).json().path("event_id").asText())
        .isEqualTo(eventId);
  }

  @Test
  void a_user_report_is_listed_with_its_issue_and_shown_with_its_event() {
    String path = workspace.path() + "user-feedback/";
    Map<String, String> report =
        Map.of("event_id", eventId, "name", "Jane", "email", "j@e.org", "comments", "It broke!");
    conformance.check("POST", PROJECT + "user-feedback/", api.post(path, report));
    JsonNode listed = conformance.check("GET", PROJECT + "user-feedback/", api.get(path));
    assertThat(listed.toString()).contains("It broke!");
    assertThat(api.get(path + "?status=resolved").json().toString()).doesNotContain("It broke!");
    assertThat(api.get(path + "?status=").json().toString()).contains("It broke!");
    assertThat(api.get(path + "?status=x").expect(400).json().path("status").asText())
        .isEqualTo("Invalid status choice");
    JsonNode event =
        conformance.check("GET", PROJECT + "events/{event_id}/", workspace.event(eventId));
    assertThat(event.path("userReport").path("comments").asText()).isEqualTo("It broke!");
    Conformance.invalid(
        api.post(path, Map.of("event_id", "x")), "comments", "This field is required.");
  }

  @Test
  void a_client_submits_feedback_with_its_dsn_and_nothing_else() {
    Workspace other = Workspace.create(server.api(), "extras");
    Map<String, String> report =
        Map.of("event_id", Sender.newId(), "name", "J", "email", "j@e.org", "comments", "Early");
    String path = workspace.path() + "user-feedback/";
    Conformance.empty(dsn(workspace.dsn().text()).post(path, report), 200);
    dsn(other.dsn().text()).post(path, report).expect(400);
    Conformance.refused(
        dsn("http://" + "0".repeat(32) + "@x/1").post(path, report), 401, "Invalid dsn");
    dsn(workspace.dsn().text()).get(path).expect(401);
  }

  @Test
  void feedback_of_an_sdk_is_an_event_without_an_issue_and_a_report() {
    String id = Sender.newId();
    String item =
        "{\"event_id\":\"%s\",\"contexts\":{\"feedback\":{\"message\":\"I miss a button\",\"name\":\"Bob\",\"associated_event_id\":\"%s\"}}}"
            .formatted(id, eventId);
    sender
        .post(
            Sender.bytes(
                "{\"event_id\":\"%s\"}\n{\"type\":\"feedback\",\"length\":%d}\n%s\n"
                    .formatted(id, item.length(), item)))
        .expect(200);
    await().atMost(Duration.ofSeconds(60)).until(() -> workspace.event(id).status() == 200);
    JsonNode event = conformance.check("GET", PROJECT + "events/{event_id}/", workspace.event(id));
    assertThat(event.path("type").asText()).isEqualTo("feedback");
    assertThat(event.path("groupID").isNull()).isTrue();
    conformance.check(
        "GET",
        ORGANIZATION + "eventids/{event_id}/",
        api.get(organization() + "eventids/" + id + "/"));
    List<String> comments = new ArrayList<>();
    api.get(workspace.path() + "user-feedback/")
        .json()
        .forEach(each -> comments.add(each.path("comments").asText()));
    assertThat(comments).contains("I miss a button");
  }

  @Test
  void the_dialog_is_a_script_for_pages_that_may_send() {
    String path =
        "/api/embed/error-page/?dsn=" + workspace.dsn().text() + "&eventId=" + Sender.newId();
    Answer script = sender.raw("GET", path + "&lang=de&title=%3C/script%3E", new byte[0]);
    assertThat(script.expect(200).header("Content-Type")).startsWith("text/javascript");
    assertThat(script.text()).contains("Schließen").doesNotContain("</script>");
    String form = "Content-Type";
    String type = "application/x-www-form-urlencoded";
    assertThat(sender.raw("POST", path, Sender.bytes("name=a"), form, type).expect(400).text())
        .contains("\"errors\":{\"email\":[\"This field is required.\"]");
    Answer sent =
        sender.raw(
            "POST",
            path,
            Sender.bytes("name=a&email=a%40b.org&comments=x"),
            form,
            type,
            "Origin",
            "https://shop.example");
    assertThat(sent.expect(200).header("Access-Control-Allow-Origin"))
        .isEqualTo("https://shop.example");

    api.put(workspace.path(), Map.of("allowedDomains", List.of("good.example"))).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sender.raw("GET", path, new byte[0], "Origin", "https://evil.example").status()
                    == 403);
    api.put(workspace.path(), Map.of("allowedDomains", List.of("*"))).expect(200);
    sender.raw("GET", "/api/embed/error-page/?eventId=" + eventId, new byte[0]).expect(404);
    sender.raw("GET", "/api/embed/error-page/?dsn=x", new byte[0]).expect(400);
  }

  @Test
  void pages_show_files_and_feedback_and_delete_after_asking() {
    sender.post(Sender.attachment(eventId, "<b>page.log", "x")).expect(200);
    String id = find(api.get(attachments(eventId)).json(), "<b>page.log").path("id").asText();
    SignedIn owner = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    String root = "/organizations/" + workspace.organization() + "/";
    String page = root + "issues/" + issue + "/events/" + eventId + "/";
    assertThat(owner.open(page).expect(200).text()).contains("&lt;b&gt;page.log");
    assertThat(owner.open(root + "issues/" + issue + "/attachments/").expect(200).text())
        .contains("&lt;b&gt;page.log");
    assertThat(owner.open(root + "issues/" + issue + "/feedback/").expect(200).status())
        .isEqualTo(200);
    assertThat(
            owner.open(root + "projects/" + workspace.project() + "/feedback/").expect(200).text())
        .contains("User feedback");
    String deletion = page + "attachments/" + id + "/delete/";
    assertThat(owner.open(deletion).expect(200).text()).contains("Delete this attachment?");
    owner.submit(deletion, Map.of()).expect(303);
    assertThat(owner.open(page).expect(200).text()).contains("The attachment is gone.");
    api.get(attachments(eventId) + id + "/").expect(404);
  }

  private Api dsn(String dsn) {
    return Api.withAuthorization(server.uri(), "DSN " + dsn);
  }

  private String organization() {
    return "/api/0/organizations/" + workspace.organization() + "/";
  }

  private String attachments(String event) {
    return workspace.path() + "events/" + event + "/attachments/";
  }

  private static String part(String name, String more, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + more
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static JsonNode find(JsonNode list, String name) {
    for (JsonNode each : list) {
      if (each.path("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " is not in " + list);
  }
}
