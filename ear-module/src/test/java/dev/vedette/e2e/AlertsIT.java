package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.PROJECT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Alert rules and ownership on a server with a mail server and a receiver of hooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String CONDITION = "sentry.rules.conditions.";
  private static final Map<String, Object> HOOKS =
      Map.of("id", "sentry.rules.actions.notify_event.NotifyEventAction");
  private static final Map<String, Object> MAIL =
      Map.of("id", "sentry.mail.actions.NotifyEmailAction", "targetType", "IssueOwners");

  private final Receiver receiver = new Receiver();
  private Mailbox mailbox;
  private VedetteServer server;
  private SignedIn browser;

  @BeforeAll
  void start(@TempDir Path directory) {
    mailbox = new Mailbox();
    server = VedetteServer.start(mailbox.configure(Installation.embedded(directory)));
    browser = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (mailbox != null) {
      mailbox.close();
    }
    receiver.close();
  }

  private Workspace workspace(String name) {
    return Workspace.create(server.api(), name);
  }

  private static JsonNode rule(Workspace own, Object condition, Object... actions) {
    return own.api()
        .post(
            own.path() + "rules/",
            Map.of(
                "name",
                "A rule of ours",
                "actionMatch",
                "all",
                "frequency",
                30,
                "conditions",
                List.of(condition),
                "actions",
                List.of(actions)))
        .expect(200)
        .json();
  }

  private static Map<String, Object> seenOftenerThan(int value) {
    return Map.of(
        "id",
        CONDITION + "event_frequency.EventFrequencyCondition",
        "interval",
        "1h",
        "value",
        value);
  }

  private static String send(Workspace own, String type) {
    String id = Sender.newId();
    new Sender(own.dsn()).send(Sender.event(id, type, "in pump 4")).expect(200);
    return id;
  }

  private static String page(Workspace own, String rest) {
    return "/organizations/"
        + own.organization()
        + "/projects/"
        + own.project()
        + "/settings/"
        + rest;
  }

  @Test
  void a_new_project_mails_of_new_issues_unless_it_is_asked_not_to() {
    Workspace own = workspace("first");
    JsonNode rules = own.api().get(own.path() + "rules/").expect(200).json();
    assertThat(rules).hasSize(1);
    assertThat(rules.get(0).path("name").asText()).isEqualTo("Send a notification for new issues");
    own.api().put(own.path() + "ownership/", Map.of("raw", "path:* " + Installation.EMAIL));

    send(own, "Leak\r\nBcc: eve@example.com");

    await("mail").atMost(SOON).until(() -> !mails(own).isEmpty());
    String mail = mails(own).get(0);
    assertThat(mail)
        .contains(
            "Subject: [" + own.project() + "] ", "/organizations/interstellar-jurisdiction/issues/")
        .doesNotContain("\nBcc:");
    own.api()
        .post(
            "/api/0/teams/" + own.organization() + "/" + own.team() + "/projects/",
            Map.of("name", "quiet", "slug", own.project() + "-quiet", "default_rules", false))
        .expect(201);
    assertThat(
            own.api()
                .get(
                    "/api/0/projects/" + own.organization() + "/" + own.project() + "-quiet/rules/")
                .json())
        .isEmpty();
  }

  private List<String> mails(Workspace own) {
    return mailbox.to(Installation.EMAIL).stream()
        .filter(mail -> mail.contains("[" + own.project() + "]"))
        .toList();
  }

  @Test
  void a_rule_that_is_triggered_tells_hooks_signed_and_is_in_the_history() throws Exception {
    Workspace own = workspace("hooked");
    JsonNode hook =
        own.api()
            .post(
                own.path() + "hooks/",
                Map.of("url", receiver.url("/alert"), "events", List.of("event.alert")))
            .expect(201)
            .json();
    for (JsonNode each : own.api().get(own.path() + "rules/").json()) {
      own.api().delete(own.path() + "rules/" + each.path("id").asText() + "/").expect(202);
    }
    JsonNode rule = rule(own, seenOftenerThan(1), HOOKS);
    String path = own.path() + "rules/" + rule.path("id").asText() + "/";
    send(own, "Leak");
    String second = send(own, "Leak");

    await("hook").atMost(SOON).until(() -> !receiver.at("/alert").isEmpty());
    Receiver.Received delivery = receiver.at("/alert").get(0);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(hook.path("secret").asText().getBytes(UTF_8), "HmacSHA256"));
    assertThat(delivery.header("X-servicehook-signature"))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(delivery.body())));
    assertThat(delivery.header("X-servicehook-event")).isEqualTo("event.alert");
    JsonNode body = Answer.JSON.readTree(delivery.body());
    assertThat(body.path("event").path("eventID").asText()).isEqualTo(second);
    JsonNode history = own.api().get(path + "group-history/").expect(200).json();
    assertThat(history).hasSize(1);
    assertThat(history.get(0).path("count").asInt()).isOne();
    assertThat(history.get(0).path("group").path("id").asText())
        .isEqualTo(body.path("group").path("id").asText());
    long total = 0;
    for (JsonNode hour : own.api().get(path + "stats/?statsPeriod=2h").expect(200).json()) {
      total += hour.path("count").asLong();
    }
    assertThat(total).isOne();
    assertThat(
            own.api().get(path + "?expand=lastTriggered").json().path("lastTriggered").isTextual())
        .isTrue();
    assertThat(browser.open(page(own, "alerts/" + rule.path("id").asText() + "/")).text())
        .contains("Leak: in pump 4");
  }

  @Test
  void a_dry_run_tells_of_issues_that_would_have_triggered_the_rule() {
    Workspace own = workspace("tried");
    String event = send(own, "Leak");
    await("event").atMost(SOON).until(() -> own.event(event).status() == 200);

    Answer tried =
        own.api()
            .post(
                own.path() + "rules/preview/",
                Map.of(
                    "conditions",
                    List.of(Map.of("id", CONDITION + "first_seen_event.FirstSeenEventCondition")),
                    "actions",
                    List.of(HOOKS)))
            .expect(200);

    assertThat(tried.json()).hasSize(1);
    assertThat(tried.json().get(0).path("title").asText()).isEqualTo("Leak: in pump 4");
    assertThat(tried.json().get(0).path("lastTriggered").isTextual()).isTrue();
    assertThat(tried.header("Endpoint")).isNotEmpty();
  }

  @Test
  void what_the_server_would_not_do_is_refused_on_its_field() {
    Workspace own = workspace("refused");
    Map<String, Object> percent =
        Map.of("id", CONDITION + "event_frequency.EventFrequencyPercentCondition", "value", 5);
    Answer refused =
        own.api()
            .post(
                own.path() + "rules/",
                Map.of(
                    "name",
                    "x",
                    "actionMatch",
                    "all",
                    "frequency",
                    1,
                    "conditions",
                    List.of(percent),
                    "actions",
                    List.of()))
            .expect(400);

    assertThat(refused.json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("frequency", "conditions", "actions");
  }

  @Test
  void an_issue_is_assigned_to_the_owner_of_its_code() {
    Conformance conformance = new Conformance(OpenApiSchemas.load().orElse(null));
    Workspace own = workspace("owned");
    String path = own.path() + "ownership/";
    Answer none = own.api().get(path).expect(200);
    Answer wrong =
        own.api().put(path, Map.of("raw", "path:* " + Installation.EMAIL + "\nx")).expect(400);
    assertThat(wrong.json().path("raw").get(0).asText()).endsWith("(line 2, column 1)");
    Answer set =
        own.api()
            .put(
                path, Map.of("raw", "module:* #" + own.team() + "\nmodule:* " + Installation.EMAIL))
            .expect(202);
    if (conformance.schemas() != null) {
      conformance.check("GET", PROJECT + "ownership/", none);
      conformance.check("PUT", PROJECT + "ownership/", set);
    }
    String event = send(own, "Leak");

    await("assigned")
        .atMost(SOON)
        .until(
            () ->
                Optional.of(own.issues())
                    .filter(issues -> issues.size() == 1)
                    .map(issues -> issues.get(0).path("assignedTo").path("email").asText())
                    .filter(Installation.EMAIL::equals)
                    .isPresent());
    JsonNode owners = own.api().get(own.path() + "events/" + event + "/owners/").json();
    assertThat(owners.path("owners").get(0).path("email").asText()).isEqualTo(Installation.EMAIL);
    assertThat(owners.path("rule").get(0).asText()).isEqualTo("module");
  }

  @Test
  void an_alert_that_is_due_survives_a_kill() {
    Workspace own = workspace("killed");
    own.api().put(own.path() + "ownership/", Map.of("raw", "path:* " + Installation.EMAIL));
    int before = mails(own).size();

    send(own, "Boom");
    server.kill();
    server.startAgain();
    browser = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);

    await("mail").atMost(Duration.ofSeconds(60)).until(() -> mails(own).size() > before);
  }

  @Test
  void a_rule_is_made_tried_changed_and_deleted_by_its_pages() {
    Workspace own = workspace("pages");
    String list = page(own, "alerts/");
    assertThat(browser.open(list).expect(200).text())
        .contains("Send a notification for new issues", "A new issue is created");
    Map<String, String> form =
        Map.of(
            "name", "Busy",
            "actionMatch", "any",
            "filterMatch", "all",
            "frequency", "60",
            "conditions-0-id", CONDITION + "event_frequency.EventFrequencyCondition",
            "conditions-0-value", "5",
            "conditions-0-interval", "1h",
            "actions-0-id", "sentry.rules.actions.notify_event.NotifyEventAction",
            "add-filters", "sentry.rules.filters.level.LevelFilter");
    assertThat(
            browser
                .submit(list + "new/", list + "new/", and(form, "do", "add:filters"))
                .expect(200)
                .text())
        .contains("filters-0-id", "filters-0-level");
    assertThat(
            browser.submit(list + "new/", list + "new/", and(form, "do", "try")).expect(200).text())
        .contains("Dry run", "would not have been triggered");
    assertThat(
            browser
                .submit(list + "new/", list + "new/", and(form, "conditions-0-value", "x"))
                .expect(422)
                .text())
        .contains("Enter a whole number.");
    String made =
        browser
            .submit(list + "new/", list + "new/", and(form, "do", "save"))
            .expect(303)
            .header("Location");
    assertThat(browser.open(made).expect(200).text()).contains("Busy", "value=\"5\"");
    browser.submit(made, made + "snooze/", Map.of("silence", "me")).expect(303);
    assertThat(browser.open(list).text()).contains("silent for you");
    browser.submit(made + "delete/", Map.of()).expect(303);
    browser.open(made).expect(404);
  }

  private static Map<String, String> and(Map<String, String> form, String key, String value) {
    Map<String, String> more = new HashMap<>(form);
    more.put(key, value);
    return more;
  }

  @Test
  void ownership_is_changed_by_its_page_and_errors_are_at_their_line() {
    Workspace own = workspace("ownerpage");
    String path = page(own, "ownership/");
    assertThat(
            browser
                .submit(path, Map.of("raw", "path:* " + Installation.EMAIL + "\nfoo:x #y"))
                .expect(422)
                .text())
        .contains("(line 2, column 1)", "<code>foo:x #y</code>");
    browser
        .submit(path, Map.of("raw", "path:* " + Installation.EMAIL, "assigns", "true"))
        .expect(303);
    assertThat(own.api().get(own.path() + "ownership/").json().path("fallthrough").asBoolean(true))
        .isFalse();
  }
}
