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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.vedette.e2e.browser.Chromium;
import dev.vedette.e2e.browser.RequiresChromium;
import dev.vedette.e2e.browser.SignInPage;
import java.time.Duration;
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

  @Test
  void an_event_full_of_scripts_runs_none(VedetteServer server) throws JsonProcessingException {
    Workspace workspace = Workspace.create(server.api(), "inert");
    List<String> paths = new ArrayList<>();
    for (String sample : List.of(EVENT, CSP)) {
      ObjectNode event = (ObjectNode) poisoned(Answer.JSON.readTree(sample));
      String id = newId();
      event.put("event_id", id);
      new Sender(workspace.dsn()).post(envelope(event)).expect(200);
      await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
      String issue = workspace.event(id).json().path("groupID").asText();
      String page = "/organizations/" + workspace.organization() + "/issues/" + issue + "/";
      paths.add(page);
      paths.add(page + "events/" + id + "/");
    }
    String project =
        "/organizations/" + workspace.organization() + "/projects/" + workspace.project() + "/";
    paths.add(project);
    try (Chromium chromium = Chromium.open(server.uri())) {
      chromium.keepingScreenshots(
          "inert-pages",
          page -> {
            List<String> complaints = listen(page);
            SignInPage.open(page).signIn(Installation.EMAIL, Installation.PASSWORD);
            for (String path : paths) {
              assertInert(page, path);
            }
            page.navigate(paths.get(0));
            assertThat(page.content()).as("the texts are shown").contains("window.ran=1");
            assertThat(complaints).isEmpty();
          });
    }
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
