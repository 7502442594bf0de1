package dev.vedette.e2e;

import static dev.vedette.e2e.Sender.envelope;
import static dev.vedette.e2e.Sender.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.vedette.e2e.browser.Chromium;
import dev.vedette.e2e.browser.RequiresChromium;
import dev.vedette.e2e.browser.SignInPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event of which every text is markup or a script: its pages show it, and run none of it. */
@ExtendWith(SharedServer.class)
@RequiresChromium
class InertPagesIT {

  private static final Duration SOON = Duration.ofSeconds(10);

  private static final String MARKUP =
      "'\"><img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>"
          + "<svg onload=window.ran=1><a href=javascript:window.ran=1>";
  private static final String LINK = "javascript:window.ran=1//https://example.com/";

  /** What must have its form, or else the event would be another one. */
  private static final Set<String> KEPT =
      Set.of(
          "event_id",
          "span_id",
          "trace_id",
          "timestamp",
          "start_timestamp",
          "platform",
          "level",
          "type",
          "method",
          "debug_id");

  /** Where a link would be made, if one were. */
  private static final Set<String> LINKS =
      Set.of("url", "abs_path", "help_link", "source_link", "document_uri", "blocked_uri", "email");

  private static final String EVENT =
      """
      {"platform":"javascript","level":"error","logger":"l","transaction":"t","server_name":"s",
       "release":"r","dist":"d","environment":"e","fingerprint":["f"],
       "tags":[["tag","v"],["link","https://a.example/"]],
       "user":{"id":"i","email":"a@b.c","username":"u","name":"n","data":{"d":"v"}},
       "message":{"message":"m %s","params":["p"],"formatted":"m p"},
       "exception":{"values":[
         {"type":"T","value":"v","module":"m",
          "mechanism":{"type":"m","handled":false,"description":"d","help_link":"h","data":{"a":"b"}},
          "stacktrace":{"frames":[
            {"filename":"f","abs_path":"p","function":"g","module":"m","package":"k","lineno":3,
             "context_line":"c","pre_context":["b"],"post_context":["d"],"vars":{"a":"b"},
             "source_link":"s","in_app":true},
            {"filename":"f","function":"h","lineno":4,"in_app":false}]}}]},
       "threads":{"values":[{"id":"1","name":"n","state":"s","crashed":true,
          "stacktrace":{"frames":[{"function":"f","filename":"g"}]}}]},
       "breadcrumbs":{"values":[
         {"type":"http","category":"c","message":"m","data":{"url":"u","method":"GET"}},
         {"type":"navigation","category":"c","data":{"from":"a","to":"b"}}]},
       "request":{"url":"https://a.example/b","method":"POST","query_string":[["a","b"]],
         "fragment":"f","headers":[["User-Agent","a"],["Referer","b"]],"cookies":[["a","b"]],
         "env":{"a":"b"},"data":{"a":"b"}},
       "contexts":{"os":{"name":"n","version":"v"},"browser":{"name":"n","version":"v"},
         "device":{"model":"m","family":"f"},"app":{"app_name":"n"},"own":{"a":"b","type":"own"},
         "trace":{"trace_id":"0af7651916cd43dd8448eb211c80319c","span_id":"b7ad6b7169203331"}},
       "extra":{"a":"b","c":{"d":["e"]}},"modules":{"a":"1"},
       "sdk":{"name":"n","version":"v"},
       "debug_meta":{"images":[{"type":"sourcemap","code_file":"f"}]},
       "template":{"filename":"f","lineno":2,"context_line":"c"}}
      """;

  private static final String CSP =
      """
      {"platform":"javascript","csp":{"effective_directive":"script-src","blocked_uri":"b",
       "document_uri":"d","violated_directive":"v","original_policy":"p","source_file":"s"}}
      """;

  private static final String TRANSACTION =
      """
      {"type":"transaction","platform":"javascript","transaction":"t","release":"r",
       "environment":"e","start_timestamp":1,"timestamp":2,
       "contexts":{"trace":{"trace_id":"0af7651916cd43dd8448eb211c80319c",
         "span_id":"b7ad6b7169203331","op":"o","status":"s"}},
       "spans":[{"op":"o","description":"d","span_id":"b7ad6b7169203332",
         "trace_id":"0af7651916cd43dd8448eb211c80319c","start_timestamp":1,"timestamp":2}]}
      """;

  private final List<String> paths = new ArrayList<>();
  private Workspace workspace;

  @Test
  void an_event_full_of_scripts_runs_none(VedetteServer server) throws JsonProcessingException {
    workspace = Workspace.create(server.api(), "inert");
    String organization = "/organizations/" + workspace.organization() + "/";
    String project = organization + "projects/" + workspace.project() + "/";
    for (String sample : List.of(EVENT, CSP)) {
      report(organization, (ObjectNode) poisoned(Answer.JSON.readTree(sample)));
    }
    trace();
    String query = URLEncoder.encode("\"" + MARKUP, StandardCharsets.UTF_8);
    for (String search : List.of("", "?query=", "?query=" + query, "?query=is:" + query)) {
      paths.add(project + search);
      paths.add(organization + "issues/" + search);
    }
    paths.addAll(
        List.of(
            organization,
            project + "feedback/",
            project + "transactions/",
            project + "stats/",
            project + "getting-started/"));
    try (Chromium chromium = Chromium.open(server.uri())) {
      chromium.keepingScreenshots(
          "inert-pages",
          page -> {
            List<String> complaints = listen(page);
            SignInPage.open(page).signIn(Installation.EMAIL, Installation.PASSWORD);
            for (String path : paths) {
              assertInert(page, path);
            }
            page.navigate(project + "settings/issue-grouping/");
            page.fill("#fingerprintingRules", "type:* -> {{ type }}");
            page.click("button[value=preview]");
            assertThat(page.content()).as("what is previewed").contains("onerror");
            assertInertNow(page, "the preview of grouping");
            page.navigate(project + "?query=");
            page.locator("input[name=issue]").all().forEach(Locator::check);
            page.click("button[value=delete]");
            assertThat(page.content()).as("what is deleted").contains("onerror");
            assertInertNow(page, "the question before issues are deleted");
            page.navigate(paths.get(0));
            assertThat(page.content()).as("the texts are shown").contains("window.ran=1");
            assertThat(complaints).isEmpty();
          });
    }
  }

  /** Sends an event with all that can come with one, and notes the pages that show it. */
  private void report(String organization, ObjectNode event) {
    Sender sender = new Sender(workspace.dsn());
    String id = newId();
    sender.post(Sender.attachment(id, json(MARKUP), MARKUP)).expect(200);
    sender.post(envelope(event.put("event_id", id))).expect(200);
    await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
    ObjectNode report = Answer.JSON.createObjectNode().put("event_id", id);
    report.put("name", MARKUP).put("comments", MARKUP + " " + LINK).put("email", "a@example.com");
    workspace.api().post(workspace.path() + "user-feedback/", report).expect(200);
    String issue = workspace.event(id).json().path("groupID").asText();
    String api = "/api/0/issues/" + issue + "/";
    workspace.api().post(api + "comments/", Map.of("text", MARKUP + " " + LINK)).expect(201);
    String page = organization + "issues/" + issue + "/";
    paths.add(page);
    for (String below :
        List.of("events/" + id + "/grouping/", "feedback/", "attachments/", "hashes/", "delete/")) {
      paths.add(page + below);
    }
    paths.add(page + "events/" + id + "/");
    for (JsonNode tag : workspace.api().get(api + "tags/").expect(200).json()) {
      String key = URLEncoder.encode(tag.path("key").asText(), StandardCharsets.UTF_8);
      paths.add(page + "tags/" + key.replace("+", "%20") + "/");
    }
    String file = workspace.api().get(api + "attachments/").json().path(0).path("id").asText();
    paths.add(page + "events/" + id + "/attachments/" + file + "/delete/");
    JsonNode shared = workspace.api().put(api, Map.of("isPublic", true)).expect(200).json();
    paths.add("/share/issue/" + shared.path("shareId").asText() + "/");
  }

  private void trace() throws JsonProcessingException {
    ObjectNode transaction = (ObjectNode) poisoned(Answer.JSON.readTree(TRANSACTION));
    String id = newId();
    long now = Instant.now().getEpochSecond();
    transaction.put("event_id", id).put("start_timestamp", now - 1).put("timestamp", now);
    byte[] payload = Sender.bytes(transaction.toString());
    byte[] head =
        Sender.bytes(
            "{\"event_id\":\"%s\"}\n{\"type\":\"transaction\",\"length\":%d}\n"
                .formatted(id, payload.length));
    new Sender(workspace.dsn()).post(Sender.join(head, payload, Sender.bytes("\n"))).expect(200);
    await("transaction").atMost(SOON).until(() -> workspace.event(id).status() == 200);
  }

  /** A text within quotes of JSON. */
  private static String json(String text) {
    String quoted = TextNode.valueOf(text).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Dialogs, and what the policy had to stop: nothing of that shall ever reach it. */
  private static List<String> listen(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onDialog(
        dialog -> {
          complaints.add("dialog " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        (ConsoleMessage message) -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return complaints;
  }

  private static void assertInert(Page page, String path) {
    Response response = page.navigate(path);
    assertThat(response.status()).as(path).isEqualTo(200);
    assertThat(response.headerValue("content-security-policy"))
        .as(path)
        .contains("default-src 'self'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertInertNow(page, path);
  }

  private static void assertInertNow(Page page, String path) {
    assertThat(page.evaluate("() => window.ran === undefined")).as(path).isEqualTo(true);
    assertThat(page.evaluate(INJECTED)).as("injected into " + path).isEqualTo(List.of());
    assertThat(page.evaluate(SCHEMES)).as("links of " + path).isEqualTo(List.of());
    for (Object each : (List<?>) page.evaluate("() => [...document.links].map(a => a.href)")) {
      assertThat(each.toString()).startsWith("http");
    }
  }

  /** Elements and handlers that no page of ours has. */
  private static final String INJECTED =
      """
      () => [...document.querySelectorAll(
          'img[src="x"], svg[onload], script:not([src]), iframe, object, embed, base')]
        .concat([...document.querySelectorAll('*')].filter(
          each => [...each.attributes].some(a => a.name.startsWith('on'))))
        .map(each => each.outerHTML)
      """;

  /** Addresses that are no address of a page. */
  private static final String SCHEMES =
      """
      () => [...document.querySelectorAll('[href], [src], [action], [formaction]')]
        .flatMap(each => ['href', 'src', 'action', 'formaction'].map(a => each.getAttribute(a)))
        .filter(each => each && /^\\s*(javascript|data|vbscript):/i.test(each))
      """;

  private static JsonNode poisoned(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (!KEPT.contains(entry.getKey())) {
          entry.setValue(
              entry.getValue().isTextual()
                  ? text(LINKS.contains(entry.getKey()) ? LINK : "", entry.getValue())
                  : poisoned(entry.getValue()));
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        boolean link = array.get(i).asText().startsWith("https:");
        array.set(
            i,
            array.get(i).isTextual() && (i > 0 || array.size() == 1)
                ? text(link ? LINK : "", array.get(i))
                : poisoned(array.get(i)));
      }
    }
    return node;
  }

  private static TextNode text(String link, JsonNode text) {
    return TextNode.valueOf(link.isEmpty() ? text.textValue() + MARKUP : link + MARKUP);
  }
}
