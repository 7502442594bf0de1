package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are invited, accept, change their place and go; and nobody rises by a trick. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersIT {

  private static final String PASSWORD = "nine grey cats at dawn";
  private static final String TEMPLATE = "/api/0/organizations/{organization_id_or_slug}/members/";
  private static final Pattern SECRET = Pattern.compile("/accept/[0-9]+/[0-9a-f]{64}");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Optional<OpenApiSchemas> schemas = OpenApiSchemas.load();
  private VedetteServer server;
  private Api owner;
  private String slug;
  private String members;

  /** Somebody who accepted an invitation. */
  private record Person(String id, String email, SignedIn browser) {

    Api api() {
      return browser.api();
    }
  }

  @BeforeAll
  void start(VedetteServer running) {
    server = running;
    owner = running.api();
  }

  @BeforeEach
  void an_organization_of_its_own() {
    slug = "members-" + Long.toHexString(System.nanoTime()) + "x" + NUMBER.incrementAndGet();
    owner.post("/api/0/organizations/", Map.of("name", slug, "slug", slug)).expect(201);
    members = path(slug);
  }

  @Test
  void the_answers_are_as_published() {
    Person member = join("member");
    owner.post("/api/0/organizations/" + slug + "/teams/", Map.of("slug", "core")).expect(201);
    described("GET", TEMPLATE, owner.get(members));
    Answer invited = owner.post(members, Map.of("email", email(), "orgRole", "manager"));
    JsonNode json = described("POST", TEMPLATE, invited.expect(201));
    assertThat(json.path("pending").asBoolean()).isTrue();
    assertThat(json.path("user").isNull()).isTrue();
    assertThat(json.path("invite_link").asText()).contains("/accept/");
    String one = TEMPLATE + "{member_id}/";
    described("GET", one, owner.get(members + member.id() + "/"));
    JsonNode waiting = described("GET", one, owner.get(members + json.path("id").asText() + "/"));
    assertThat(waiting.path("invite_link").isNull()).isTrue();
    assertThat(waiting.has("orgRoleList")).isTrue();
    JsonNode me = described("GET", one, member.api().get(members + "me/"));
    assertThat(me.path("id").asText()).isEqualTo(member.id());
    JsonNode changed =
        described(
            "PUT",
            one,
            owner.put(
                members + member.id() + "/",
                Map.of(
                    "orgRole",
                    "admin",
                    "teamRoles",
                    List.of(Map.of("teamSlug", "core", "role", "contributor")))));
    assertThat(changed.path("orgRole").asText()).isEqualTo("admin");
    assertThat(changed.path("teamRoles").path(0).path("role").asText())
        .as("an admin is a team admin everywhere")
        .isEqualTo("admin");
    String place = members + member.id() + "/teams/core/";
    described(
        "PUT", one + "teams/{team_id_or_slug}/", owner.put(place, Map.of("teamRole", "admin")));
    described("DELETE", one + "teams/{team_id_or_slug}/", owner.delete(place));
    described("POST", one + "teams/{team_id_or_slug}/", owner.post(place, Map.of()).expect(201));
    owner.post(place, Map.of()).expect(204);
    JsonNode team =
        described(
            "GET",
            "/api/0/teams/{organization_id_or_slug}/{team_id_or_slug}/members/",
            owner.get("/api/0/teams/" + slug + "/core/members/"));
    assertThat(team.findValuesAsText("teamRole")).contains("admin");
    owner.post("/api/0/teams/" + slug + "/core/projects/", Map.of("name", "pump")).expect(201);
    JsonNode ofProject =
        described(
            "GET",
            "/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/members/",
            owner.get("/api/0/projects/" + slug + "/pump/members/"));
    assertThat(ofProject.findValuesAsText("id")).contains(member.id());
    assertThat(owner.delete(members + member.id() + "/").expect(204).body()).isEmpty();
  }

  @Test
  void an_invited_person_makes_an_account_and_is_in() {
    String email = email();
    String link = invite(email, "member");
    owner.get(members + "?query=isInvited:true").expect(200);

    SignedIn visitor = SignedIn.stranger(uri());
    assertThat(visitor.open(link).expect(200).text()).contains(email, slug);
    assertThat(account(visitor, link, "Ada", "password1").expect(422).text()).contains("wrong");
    assertThat(account(visitor, link, "Ada", PASSWORD).expect(303).header("Location"))
        .isEqualTo("/organizations/" + slug + "/");

    assertThat(visitor.api().get(members).expect(200).json()).hasSize(2);
    assertThat(visitor.open(link).expect(200).text()).contains("accepted already");
    assertThat(visitor.open(link).text()).doesNotContain(email + "</strong>");
  }

  @Test
  void a_person_with_an_account_signs_in_to_accept_and_nobody_else_can() {
    Person known = join("member");
    String first = slug;
    an_organization_of_its_own();
    Person thief = join("member");
    String link = invite(known.email(), "manager");

    assertThat(SignedIn.stranger(uri()).open(link).expect(200).text()).contains("/sign-in/?next=");
    assertThat(thief.browser().open(link).expect(200).text()).contains("Only the account");
    thief.browser().submit(link, link, Map.of("other", "yes")).expect(409);
    known.browser().submit(link, link, Map.of()).expect(303);

    JsonNode me = known.api().get(members + "me/").expect(200).json();
    assertThat(me.path("orgRole").asText()).isEqualTo("manager");
    assertThat(first).isNotEqualTo(slug);
  }

  @Test
  void the_audit_log_does_not_tell_who_has_an_account_elsewhere() {
    String known = join("member").email();
    String unknown = email();
    an_organization_of_its_own();
    SignedIn browser = SignedIn.as(uri(), Installation.EMAIL, Installation.PASSWORD);
    String log = "/organizations/" + slug + "/settings/audit-log/?person=";

    String found = browser.open(log + unknown).expect(200).text();

    assertThat(found).contains("Nothing matches");
    assertThat(browser.open(log + known).expect(200).text())
        .isEqualTo(
            found
                .replace(unknown, known)
                .replace(unknown.replace("@", "%40"), known.replace("@", "%40")));
  }

  @Test
  void another_address_is_accepted_only_if_that_is_confirmed() {
    Person known = join("member");
    an_organization_of_its_own();
    String link = invite(email(), "member");

    known.browser().submit(link, link, Map.of()).expect(409);
    known.api().get(members).expect(404);
    known.browser().submit(link, link, Map.of("other", "yes")).expect(303);
    known.api().get(members).expect(200);
  }

  @Test
  void an_invitation_gives_no_access_and_a_new_link_replaces_the_old() {
    Person known = join("member");
    an_organization_of_its_own();
    String old = invite(known.email(), "owner");
    known.api().get(members).expect(404);
    String id = id(known.email());
    JsonNode again = owner.put(members + id + "/", Map.of("reinvite", true)).expect(200).json();
    String fresh = again.path("invite_link").asText().replaceFirst("^https?://[^/]+", "");

    assertThat(known.browser().open(old).expect(404).text()).contains("does not exist");
    owner.delete(members + id + "/").expect(204);
    assertThat(known.browser().open(fresh).expect(404).text()).contains("does not exist");
    known.api().get(members).expect(404);
  }

  @Test
  void wrong_invitations_are_refused_field_by_field() {
    String email = email();
    invite(email, "member");
    assertThat(owner.post(members, Map.of("email", email)).expect(400).text())
        .isEqualTo("{\"email\":[\"The user " + email + " is already a member\"]}");
    assertThat(owner.post(members, Map.of()).expect(400).text())
        .isEqualTo("{\"email\":[\"This field is required.\"]}");
    for (String wrong : List.of("nobody", "a@b,c@d", "a@b\r\nBcc: c@d")) {
      assertThat(owner.post(members, Map.of("email", wrong)).expect(400).json().has("email"))
          .isTrue();
    }
    Map<String, Object> body = new HashMap<>(Map.of("email", email()));
    body.put("orgRole", "billing");
    assertThat(owner.post(members, body).expect(400).json().has("orgRole")).isTrue();
    body.put("orgRole", "member");
    body.put("teams", List.of("no-such-team"));
    assertThat(owner.post(members, body).expect(400).text()).contains("Invalid teams");
    body.remove("teams");
    body.put("teamRoles", List.of(Map.of("teamSlug", "x", "role", "king")));
    assertThat(owner.post(members, body).expect(400).text()).contains("Invalid team-role");
  }

  @Test
  void a_member_does_not_rise() {
    Person member = join("member");
    Person other = join("member");
    Api api = member.api();
    api.put(members + member.id() + "/", Map.of("orgRole", "owner")).expect(403);
    api.put(members + "me/", Map.of("orgRole", "manager")).expect(403);
    api.put(members + other.id() + "/", Map.of("orgRole", "manager")).expect(403);
    assertThat(api.delete(members + other.id() + "/").expect(400).detail())
        .isEqualTo("You are missing the member:admin scope.");
    assertThat(api.post(members, Map.of("email", email(), "orgRole", "admin")).expect(400).json())
        .isNotEmpty();
    owner.post("/api/0/organizations/" + slug + "/teams/", Map.of("slug", "core")).expect(201);
    api.post(members + "me/teams/core/", Map.of()).expect(201);
    api.put(members + "me/teams/core/", Map.of("teamRole", "admin")).expect(400);
    api.post(
            members,
            Map.of(
                "email",
                email(),
                "teamRoles",
                List.of(Map.of("teamSlug", "core", "role", "admin"))))
        .expect(403);
    Api armed =
        new Api(
            uri(),
            api.post(
                    "/api/0/api-tokens/",
                    Map.of("name", "t", "scopes", List.of("member:admin", "org:admin")))
                .expect(201)
                .json()
                .path("token")
                .asText());
    armed.put(members + other.id() + "/", Map.of("orgRole", "manager")).expect(403);
    armed.delete(members + other.id() + "/").expect(400);
    armed.post(members, Map.of("email", email(), "orgRole", "manager")).expect(400);
    assertThat(api.get(members + "me/").json().path("orgRole").asText()).isEqualTo("member");
  }

  @Test
  void a_manager_neither_makes_nor_touches_owners() {
    Person manager = join("manager");
    Person member = join("member");
    Person second = join("owner");
    Api api = manager.api();
    assertThat(api.put(members + member.id() + "/", Map.of("orgRole", "owner")).expect(400).text())
        .contains("You do not have permission to set that org-level role");
    api.put(members + second.id() + "/", Map.of("orgRole", "member")).expect(403);
    assertThat(api.delete(members + second.id() + "/").expect(400).detail())
        .isEqualTo("You cannot remove a member who has more access than you.");
    api.post(members, Map.of("email", email(), "orgRole", "owner")).expect(400);
    assertThat(api.put(members + "me/", Map.of("orgRole", "member")).expect(400).detail())
        .isEqualTo("You cannot make changes to your own role.");
    api.put(members + member.id() + "/", Map.of("orgRole", "manager")).expect(200);
    api.delete(members + member.id() + "/").expect(204);
  }

  @Test
  void the_last_owner_stays_and_the_others_may_leave() {
    assertThat(owner.delete(members + "me/").expect(403).detail())
        .isEqualTo("You cannot remove the only remaining owner of the organization.");
    Person second = join("owner");
    second.api().delete(members + "me/").expect(204);
    second.api().get(members).expect(404);
  }

  @Test
  void ids_of_another_organization_are_not_found() {
    Person member = join("member");
    String here = members;
    an_organization_of_its_own();
    owner.get(members + member.id() + "/").expect(404);
    owner.put(members + member.id() + "/", Map.of("orgRole", "owner")).expect(404);
    owner.delete(members + member.id() + "/").expect(404);
    owner.get(members + "not-a-number/").expect(404);
    member.api().get(members).expect(404);
    new Api(uri(), null).get(here).expect(401);
  }

  @Test
  void without_open_membership_nobody_joins_a_team_alone() {
    Person member = join("member");
    owner.post("/api/0/organizations/" + slug + "/teams/", Map.of("slug", "closed")).expect(201);
    owner.put("/api/0/organizations/" + slug + "/", Map.of("openMembership", false)).expect(200);
    assertThat(member.api().post(members + "me/teams/closed/", Map.of()).expect(403).detail())
        .contains("team admin");
    owner.post(members + member.id() + "/teams/closed/", Map.of()).expect(201);
    member.api().delete(members + "me/teams/closed/").expect(200);
  }

  @Test
  void the_pages_invite_change_and_remove() {
    SignedIn browser = SignedIn.as(uri(), Installation.EMAIL, Installation.PASSWORD);
    String pages = "/organizations/" + slug + "/settings/members/";
    String email = email();
    browser
        .submit(pages + "invite/", Map.of("emails", email + ", " + email(), "role", "manager"))
        .expect(303);
    String list = browser.open(pages).expect(200).text();
    Matcher link = SECRET.matcher(list);
    assertThat(link.find()).isTrue();
    assertThat(SECRET.matcher(browser.open(pages).text()).find()).as("shown once").isFalse();
    assertThat(browser.submit(pages + "invite/", Map.of("emails", email)).expect(422).text())
        .contains("invited already");
    account(SignedIn.stranger(uri()), link.group(), "Grace", PASSWORD).expect(303);

    String page = pages + id(email) + "/";
    browser.submit(page, Map.of("role", "member")).expect(303);
    assertThat(owner.get(members + id(email) + "/").json().path("orgRole").asText())
        .isEqualTo("member");
    assertThat(browser.open(page + "remove/").expect(200).text()).contains("stays");
    browser.submit(page + "remove/", Map.of()).expect(303);
    assertThat(owner.get(members + "?query=email:" + email).json()).isEmpty();
    String log = owner.get("/api/0/organizations/" + slug + "/audit-logs/").text();
    assertThat(log)
        .contains("member.invite", "member.accept-invite", "member.edit", "member.remove");
  }

  private Person join(String role) {
    String email = email();
    String link = invite(email, role);
    SignedIn browser = SignedIn.stranger(uri());
    account(browser, link, "Somebody", PASSWORD).expect(303);
    return new Person(id(email), email, browser);
  }

  private Answer account(SignedIn browser, String link, String name, String password) {
    return browser.submit(link, link + "/account", Map.of("name", name, "password", password));
  }

  /** The local path of a new invitation. */
  private String invite(String email, String role) {
    return owner
        .post(members, Map.of("email", email, "orgRole", role))
        .expect(201)
        .json()
        .path("invite_link")
        .asText()
        .replaceFirst("^https?://[^/]+", "");
  }

  private String id(String email) {
    JsonNode found = owner.get(members + "?query=email:" + email).expect(200).json();
    return found.path(0).path("id").asText();
  }

  private JsonNode described(String method, String template, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    schemas.ifPresent(
        all -> assertThat(all.violations(method, template, answer)).as(template).isEmpty());
    return answer.json();
  }

  private URI uri() {
    return server.uri();
  }

  private static String path(String organization) {
    return "/api/0/organizations/" + organization + "/members/";
  }

  private static String email() {
    return "somebody-" + NUMBER.incrementAndGet() + "@members.example.com";
  }
}
