package dev.vedette.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Service hooks, with a receiver that behaves, and with some that don't. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HooksIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Pattern AGAIN = Pattern.compile("action=\"([^\"]+/deliveries/[^\"]+)\"");

  private static final Pattern TOKEN = Pattern.compile("id=\"token\"[^>]*>(sntryi_[^<]+)<");

  private final Receiver receiver = new Receiver();
  private Workspace workspace;
  private SignedIn browser;

  @BeforeAll
  void open(VedetteServer server) {
    workspace = Workspace.create(server.api(), "hooks");
    browser = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
  }

  @AfterAll
  void close() {
    receiver.close();
  }

  private JsonNode hook(Workspace owner, String url, String... events) {
    return owner
        .api()
        .post(owner.path() + "hooks/", Map.of("url", url, "events", List.of(events)))
        .expect(201)
        .json();
  }

  private static String path(Workspace owner, JsonNode hook) {
    return owner.path() + "hooks/" + hook.path("id").asText() + "/";
  }

  private String page(JsonNode hook) {
    return "/organizations/"
        + workspace.organization()
        + "/projects/"
        + workspace.project()
        + "/settings/hooks/"
        + hook.path("id").asText()
        + "/";
  }

  /** Sends a test by the button on the hook's page. */
  private void ping(JsonNode hook) {
    browser.submit(page(hook), page(hook) + "test/", Map.of()).expect(303);
  }

  /** What the hook's page says, when it says so. */
  private void awaitOnPage(JsonNode hook, String text) {
    await(text)
        .atMost(SOON)
        .untilAsserted(() -> assertThat(browser.open(page(hook)).text()).contains(text));
  }

  private Receiver.Received awaitOne(String path) {
    await(path).atMost(SOON).until(() -> !receiver.at(path).isEmpty());
    return receiver.at(path).get(0);
  }

  private static String hmac(String secret, byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  @Test
  void a_stored_event_is_delivered_signed_in_the_shapes_of_the_api() throws Exception {
    Workspace own = Workspace.create(workspace.api(), "delivered");
    JsonNode hook = hook(own, receiver.url("/stored"), "event.created");
    String eventId = Sender.newId();

    new Sender(own.dsn()).send(Sender.event(eventId, "Leak", "in pump 4")).expect(200);

    Receiver.Received delivery = awaitOne("/stored");
    assertThat(delivery.header("X-servicehook-guid")).isEqualTo(hook.path("id").asText());
    assertThat(Long.parseLong(delivery.header("X-servicehook-timestamp"))).isPositive();
    assertThat(delivery.header("X-servicehook-event")).isEqualTo("event.created");
    assertThat(delivery.header("X-servicehook-signature"))
        .isEqualTo(hmac(hook.path("secret").asText(), delivery.body()));
    assertThat(delivery.header("Content-type")).isEqualTo("application/json");
    JsonNode body = Answer.JSON.readTree(delivery.body());
    assertThat(body.path("project").path("slug").asText()).isEqualTo(own.project());
    assertThat(body.path("event").path("eventID").asText()).isEqualTo(eventId);
    String issue = body.path("group").path("id").asText();
    assertThat(body.path("event").path("groupID").asText()).isEqualTo(issue);
    assertThat(body.path("group").path("url").asText())
        .endsWith("/organizations/" + own.organization() + "/issues/" + issue + "/");
    assertThat(body.path("event").path("url").asText())
        .endsWith("/issues/" + issue + "/events/" + eventId + "/");
    JsonNode shown = own.event(eventId).expect(200).json();
    assertThat(body.path("event").path("entries")).isEqualTo(shown.path("entries"));
    assertThat(receiver.at("/stored")).hasSize(1);
  }

  @Test
  void a_hook_that_is_off_is_not_told_and_one_for_alerts_of_nothing_else() throws Exception {
    Workspace own = Workspace.create(workspace.api(), "quiet");
    hook(own, receiver.url("/alerts"), "event.alert");
    JsonNode off = hook(own, receiver.url("/off"), "event.created");
    own.api().put(path(own, off), Map.of("isActive", false)).expect(200);
    hook(own, receiver.url("/on"), "event.created");

    new Sender(own.dsn()).send(Sender.event(Sender.newId(), "Leak", "in pump 5")).expect(200);

    awaitOne("/on");
    assertThat(receiver.at("/alerts"))
        .allSatisfy(
            told ->
                assertThat(told.headers().get("X-servicehook-event"))
                    .containsExactly("event.alert"));
    assertThat(receiver.at("/off")).isEmpty();
  }

  @Test
  void a_failure_is_tried_again_under_the_same_id() {
    JsonNode hook = hook(workspace, receiver.url("/flaky"), "event.alert");
    receiver.answers("/flaky", 500);

    ping(hook);

    awaitOnPage(hook, "500: the answer is no success");
    await("again").atMost(SOON).until(() -> receiver.at("/flaky").size() == 2);
    assertThat(receiver.at("/flaky"))
        .extracting(each -> each.header("X-servicehook-delivery"))
        .containsOnly(receiver.at("/flaky").get(0).header("X-servicehook-delivery"));
    awaitOnPage(hook, ">delivered<");
  }

  @Test
  void a_redirect_inside_is_not_followed() {
    JsonNode hook = hook(workspace, receiver.url("/redirect"), "event.alert");
    receiver.answers("/redirect", 302, 302, 302);

    ping(hook);

    awaitOnPage(hook, "302: redirects are not followed");
    assertThat(receiver.at("/inside")).isEmpty();
  }

  @Test
  void nothing_is_sent_to_an_address_that_is_not_public() {
    for (String host : List.of("127.0.0.2", "[::1]", "0.0.0.0")) {
      JsonNode hook = hook(workspace, receiver.url(host, "/private"), "event.alert");

      ping(hook);

      awaitOnPage(hook, "the host has no public address");
    }
    assertThat(receiver.at("/private")).isEmpty();
  }

  @Test
  void a_receiver_that_hangs_is_left_after_ten_seconds() {
    JsonNode hook = hook(workspace, receiver.url("/hang"), "event.alert");

    ping(hook);

    awaitOnPage(hook, "no answer within 10 s");
  }

  @Test
  void a_delivery_can_be_made_once_more() {
    JsonNode hook = hook(workspace, receiver.url("/again"), "event.alert");
    ping(hook);
    awaitOnPage(hook, ">delivered<");
    Matcher again = AGAIN.matcher(browser.open(page(hook)).text());
    assertThat(again.find()).isTrue();

    browser.submit(page(hook), again.group(1), Map.of()).expect(303);

    await("again").atMost(SOON).until(() -> receiver.at("/again").size() == 2);
  }

  @Test
  void a_hook_is_registered_changed_and_deleted_by_its_pages() {
    String list =
        "/organizations/"
            + workspace.organization()
            + "/projects/"
            + workspace.project()
            + "/settings/hooks/";
    Answer wrong = browser.submit(list, Map.of("url", "ftp://x/", "event", "event.created"));
    assertThat(wrong.expect(422).text()).contains("Enter a valid URL.");
    Answer made =
        browser.submit(list, Map.of("url", receiver.url("/page"), "event", "event.created"));
    String page = made.expect(303).header("Location");
    assertThat(browser.open(page).expect(200).text()).contains(receiver.url("/page"));

    browser.submit(page, Map.of("url", receiver.url("/page2"), "event", "event.alert")).expect(303);
    browser.submit(page, page + "status/", Map.of("active", "false")).expect(303);
    assertThat(browser.open(page).text()).contains(receiver.url("/page2"), "switched off");
    browser.submit(page + "delete/", Map.of()).expect(303);
    browser.open(page).expect(404);
  }

  @Test
  void who_may_not_change_the_project_does_not_see_its_hooks() {
    JsonNode hook = hook(workspace, receiver.url("/hidden"), "event.alert");
    SignedIn contributor = contributor("contributor@hooks.example");
    String page = page(hook);
    String list = page.substring(0, page.length() - hook.path("id").asText().length() - 1);

    assertThat(browser.open(list).expect(200).text()).contains(receiver.url("/hidden"));
    contributor.open(list).expect(403);
    contributor.open(page).expect(403);
    contributor.open(list.replace("/hooks/", "/keys/")).expect(200);
  }

  private SignedIn contributor(String email) {
    String link =
        workspace
            .api()
            .post(
                "/api/0/organizations/" + workspace.organization() + "/members/",
                Map.of(
                    "email",
                    email,
                    "orgRole",
                    "member",
                    "teamRoles",
                    List.of(Map.of("teamSlug", workspace.team(), "role", "contributor"))))
            .expect(201)
            .json()
            .path("invite_link")
            .asText();
    SignedIn visitor = SignedIn.stranger(workspace.dsn().base());
    String path = URI.create(link).getPath();
    visitor
        .submit(path, path + "/account", Map.of("name", "Ada", "password", Installation.PASSWORD))
        .expect(303);
    return visitor;
  }

  @Test
  void a_hook_of_another_project_or_none_is_not_found() {
    JsonNode hook = hook(workspace, receiver.url("/mine"), "event.alert");
    Workspace other = Workspace.create(workspace.api(), "others");
    other.api().get(path(other, hook)).expect(404);
    other.api().put(path(other, hook), Map.of("isActive", false)).expect(404);
    other.api().delete(path(other, hook)).expect(404);
    other.api().get(other.path() + "hooks/" + "0".repeat(32) + "/").expect(404);
  }

  @Test
  void wrong_hooks_are_refused_in_the_words_clients_know() {
    Answer nothing = workspace.api().post(workspace.path() + "hooks/", Map.of());
    assertThat(nothing.expect(400).json().toString())
        .isEqualTo(
            "{\"url\":[\"This field is required.\"],\"events\":[\"This field is required.\"]}");
    Answer event =
        workspace
            .api()
            .post(
                workspace.path() + "hooks/",
                Map.of("url", "https://example.com/", "events", List.of("event.lost")));
    assertThat(event.expect(400).json().path("events").path(0).asText())
        .isEqualTo("Invalid event name: event.lost");
    Answer credentials =
        workspace
            .api()
            .post(
                workspace.path() + "hooks/",
                Map.of("url", "https://a:b@example.com/", "events", List.of("event.created")));
    assertThat(credentials.expect(400).json().path("url").path(0).asText())
        .isEqualTo("Enter a URL without a user name and password.");
  }

  @Test
  void only_a_user_registers_a_hook() {
    String list = "/organizations/" + workspace.organization() + "/settings/tokens/integrations/";
    browser.submit(list + "new/", Map.of("name", "Writer", "scope", "project:write")).expect(303);
    Matcher token = TOKEN.matcher(browser.open(list).text());
    assertThat(token.find()).isTrue();
    Api machine = new Api(workspace.dsn().base(), token.group(1));
    Map<String, Object> wanted =
        Map.of("url", receiver.url("/machine"), "events", List.of("event.created"));

    machine.get(workspace.path() + "hooks/").expect(200);
    machine.post(workspace.path() + "hooks/", wanted).expect(401);
    new Api(workspace.dsn().base(), null).post(workspace.path() + "hooks/", wanted).expect(401);
  }

  @Test
  void what_waits_is_delivered_after_a_kill(@TempDir Path directory) throws IOException {
    try (VedetteServer server = VedetteServer.start(Installation.embedded(directory))) {
      Workspace own = Workspace.create(server.api(), "killed");
      hook(own, receiver.url("/killed"), "event.created");
      receiver.answers("/killed", 500);
      new Sender(own.dsn()).send(Sender.event(Sender.newId(), "Leak", "in pump 6")).expect(200);
      awaitOne("/killed");

      server.kill();
      server.startAgain();

      await("after the kill")
          .atMost(Duration.ofSeconds(60))
          .until(() -> receiver.at("/killed").size() > 1);
      assertThat(receiver.at("/killed").get(1).header("X-servicehook-delivery"))
          .isEqualTo(receiver.at("/killed").get(0).header("X-servicehook-delivery"));
    }
  }
}
