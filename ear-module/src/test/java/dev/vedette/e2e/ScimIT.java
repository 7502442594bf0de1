package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An identity provider keeps an organization's people and teams, with the requests of Okta and
 * Entra ID. What they are answered is compared with the published schema where that is at hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScimIT {

  private static final String ORGANIZATION = "/api/0/organizations/{organization_id_or_slug}/";
  private static final String SCIM =
      "/api/0/organizations/" + Installation.ORGANIZATION + "/scim/v2";
  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final String SCIM_JSON = "application/scim+json";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Postgres postgres;
  private VedetteServer server;
  private Intruder database;
  private Api api;
  private Optional<OpenApiSchemas> schemas;

  @BeforeAll
  void switchOn(@TempDir Path directory) {
    schemas = OpenApiSchemas.load();
    postgres = Postgres.start();
    server = VedetteServer.start(postgres.installation(directory));
    database = new Intruder(postgres.url(), "postgres", "postgres");
    api = server.api();
    api.put("/api/0/organizations/" + Installation.ORGANIZATION + "/", Map.of("scimEnabled", true))
        .expect(200);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void okta_provisions_finds_and_deactivates_a_user() {
    String email = email();
    JsonNode nobody = find(email);
    assertThat(nobody.path("totalResults").asInt()).isZero();

    Answer made =
        post(
            "/Users",
            """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s",
             "name":{"givenName":"Test","familyName":"User"},
             "emails":[{"primary":true,"value":"%s","type":"work"}],"displayName":"Test User",
             "locale":"en-US","externalId":"00ujl29u0le5T6Aj10h7","groups":[],
             "password":"1mz050nq","active":true}\
            """
                .formatted(email, email));
    check("POST", "scim/v2/Users", made.expect(201));
    String id = made.json().path("id").asText();
    assertThat(made.header("Location")).endsWith(SCIM + "/Users/" + id);
    assertThat(made.json().path("userName").asText()).isEqualTo(email);
    assertThat(made.json().path("active").asBoolean()).isTrue();
    assertThat(made.json().path("sentryOrgRole").asText()).isEqualTo("member");

    assertThat(find(email).path("Resources").path(0).path("id").asText()).isEqualTo(id);
    assertThat(find(email.toUpperCase(Locale.ROOT)).path("totalResults").asInt()).isEqualTo(1);
    check("GET", "scim/v2/Users/{member_id}", get("/Users/" + id));
    Api person = new Api(server.uri(), database.tokenOf(email, "org:read"));
    person.get("/api/0/organizations/" + Installation.ORGANIZATION + "/").expect(200);

    Answer gone =
        patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":false}}").expect(204);
    assertThat(gone.body()).isEmpty();
    person.get("/api/0/organizations/" + Installation.ORGANIZATION + "/").expect(404);
    assertError(get("/Users/" + id), 404, "The requested resource does not exist");
    assertThat(find(email).path("totalResults").asInt()).isZero();
    post("/Users", "{\"userName\":\"" + email + "\"}").expect(201);
  }

  @Test
  void entra_deactivates_with_a_path_and_a_text() {
    String id = provision(email());
    patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
        .expect(204);
    get("/Users/" + id).expect(404);
  }

  @Test
  void a_user_is_deleted() {
    String id = provision(email());
    assertThat(api.delete(SCIM + "/Users/" + id).expect(204).body()).isEmpty();
    assertError(api.delete(SCIM + "/Users/" + id), 404, "The requested resource does not exist");
  }

  @Test
  void okta_sends_the_whole_user_to_change_the_role_or_to_deactivate() {
    String email = email();
    String id = provision(email);
    assertThat(put(id, email, ",\"sentryOrgRole\":\"Manager\"").path("sentryOrgRole").asText())
        .isEqualTo("manager");
    assertThat(put(id, email, "").path("sentryOrgRole").asText()).isEqualTo("member");
    assertError(
        api.send(
            "PUT",
            SCIM + "/Users/" + id,
            bytes("{\"userName\":\"" + email() + "\"}"),
            "Content-Type",
            SCIM_JSON),
        400,
        "userName cannot be changed.");
    assertThat(put(id, email, ",\"active\":false").path("active").asBoolean()).isFalse();
    get("/Users/" + id).expect(404);
  }

  @Test
  void a_group_lives_from_creation_to_deletion() {
    String name = "Power Ranges " + NUMBERS.incrementAndGet();
    String one = provision(email());
    String two = provision(email());
    Answer made =
        post(
            "/Groups",
            """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"%s",
             "members":[]}\
            """
                .formatted(name));
    check("POST", "scim/v2/Groups", made.expect(201));
    String id = made.json().path("id").asText();
    assertThat(made.json().path("members")).isEmpty();
    assertThat(made.json().path("displayName").asText()).isEqualTo(name);

    patchGroup(id, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":" + one + "}]}");
    patchGroup(
        id,
        "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + two + "\"}]}",
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + one + "\"}]}");
    assertThat(membersOf(id)).containsExactlyInAnyOrder(one, two);
    patchGroup(id, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + one + "\\\"]\"}");
    assertThat(membersOf(id)).containsExactly(two);
    patchGroup(
        id, "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + two + "\"}]}");
    assertThat(membersOf(id)).isEmpty();
    patchGroup(
        id,
        "{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":"
            + one
            + ",\"display\":\"x\"},{\"value\":\""
            + two
            + "\"}]}");
    assertThat(membersOf(id)).containsExactlyInAnyOrder(one, two);

    check("GET", "scim/v2/Groups/{team_id_or_slug}", get("/Groups/" + id));
    assertThat(
            get("/Groups/" + id + "?excludedAttributes=members").expect(200).json().has("members"))
        .isFalse();
    Answer found = get("/Groups?filter=" + encoded("displayName eq \"" + name + "\""));
    check("GET", "scim/v2/Groups", found);
    assertThat(found.json().path("totalResults").asInt()).isEqualTo(1);
    assertThat(found.json().path("Resources").path(0).path("members")).hasSize(2);

    patchGroup(
        id,
        "{\"op\":\"replace\",\"value\":{\"id\":\"" + id + "\",\"displayName\":\"R" + id + "\"}}");
    patchGroup(
        id, "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Renamed " + id + "\"}");
    String teamPath = "/api/0/teams/" + Installation.ORGANIZATION + "/renamed-" + id + "/";
    JsonNode team = api.get(teamPath).expect(200).json();
    assertThat(team.path("flags").path("idp:provisioned").asBoolean()).isTrue();
    assertThat(team.path("memberCount").asInt()).isEqualTo(2);
    api.put(teamPath, Map.of("name", "By hand")).expect(403);
    api.delete(teamPath).expect(403);

    api.delete(SCIM + "/Users/" + two).expect(204);
    assertThat(membersOf(id)).containsExactly(one);
    assertThat(api.delete(SCIM + "/Groups/" + id).expect(204).body()).isEmpty();
    assertError(get("/Groups/" + id), 404, "Group not found.");
    api.get(teamPath).expect(404);
    get("/Users/" + one).expect(200);
  }

  @Test
  void lists_are_paged_from_one_without_a_link() {
    provision(email());
    provision(email());
    JsonNode all = get("/Users").expect(200).json();
    int total = all.path("totalResults").asInt();
    assertThat(total).isGreaterThan(2);
    List<String> ids = new ArrayList<>();
    for (int start = 1; start <= total; start += 2) {
      Answer page = get("/Users?startIndex=" + start + "&count=2");
      check("GET", "scim/v2/Users", page);
      assertThat(page.header("Link")).isEmpty();
      assertThat(page.json().path("startIndex").asInt()).isEqualTo(start);
      assertThat(page.json().path("itemsPerPage").asInt())
          .isEqualTo(page.json().path("Resources").size());
      page.json().path("Resources").forEach(user -> ids.add(user.path("id").asText()));
    }
    assertThat(ids).hasSize(total).doesNotHaveDuplicates();
    JsonNode none = get("/Users?count=0").expect(200).json();
    assertThat(none.path("totalResults").asInt()).isEqualTo(total);
    assertThat(none.path("Resources")).isEmpty();
    assertThat(get("/Users?count=5000").expect(200).json().path("itemsPerPage").asInt())
        .isLessThanOrEqualTo(100);
    assertThat(get("/Users?startIndex=2147483647").expect(200).json().path("Resources")).isEmpty();
  }

  @Test
  void a_role_can_be_given_but_not_that_of_an_owner() {
    Answer manager =
        post("/Users", "{\"userName\":\"" + email() + "\",\"sentryOrgRole\":\"MANAGER\"}");
    assertThat(manager.expect(201).json().path("sentryOrgRole").asText()).isEqualTo("manager");
    for (String role : new String[] {"owner", "OWNER", "billing", "king", "member;owner"}) {
      assertError(
          post("/Users", "{\"userName\":\"" + email() + "\",\"sentryOrgRole\":\"" + role + "\"}"),
          400,
          "Invalid organization role.");
    }
  }

  @Test
  void what_is_there_already_is_a_conflict() {
    String email = email();
    provision(email);
    Answer again = post("/Users", "{\"userName\":\"" + email + "\"}");
    assertError(again, 409, "User already exists in the database.");
    assertThat(again.json().path("scimType").asText()).isEqualTo("uniqueness");
    String group = "{\"displayName\":\"Twice " + NUMBERS.incrementAndGet() + "\"}";
    post("/Groups", group).expect(201);
    Answer twice = post("/Groups", group);
    assertError(twice, 409, "A team with this slug already exists.");
    assertThat(twice.json().path("non_field_errors").path(0).asText())
        .isEqualTo("A team with this slug already exists.");
  }

  @Test
  void the_only_owner_cannot_be_taken_out() {
    String owner = find(Installation.EMAIL).path("Resources").path(0).path("id").asText();
    String refusal = "You cannot remove the only remaining owner of the organization.";
    assertError(api.delete(SCIM + "/Users/" + owner), 403, refusal);
    assertError(
        patch("/Users/" + owner, "{\"op\":\"replace\",\"value\":{\"active\":false}}"),
        403,
        refusal);
  }

  @Test
  void a_manager_cannot_take_out_an_owner() {
    String email = email();
    post("/Users", "{\"userName\":\"" + email + "\",\"sentryOrgRole\":\"manager\"}").expect(201);
    Api manager = new Api(server.uri(), database.tokenOf(email, "member:admin"));
    String second = email();
    String id = provision(second);
    database.makeOwner(second);
    manager.get(SCIM + "/Users/" + id).expect(200);
    manager.delete(SCIM + "/Users/" + id).expect(403);
    api.delete(SCIM + "/Users/" + id).expect(204);
  }

  @Test
  void an_integration_is_enough_but_reaches_no_owner() {
    SignedIn person = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    String list = "/organizations/" + Installation.ORGANIZATION + "/settings/tokens/integrations/";
    person
        .submit(list + "new/", Map.of("name", "Identity provider", "scope", "member:admin"))
        .expect(303);
    Matcher shown = Pattern.compile("sntryi_[0-9a-f]{64}").matcher(person.open(list).text());
    assertThat(shown.find()).isTrue();
    Api integration = new Api(server.uri(), shown.group());

    Answer made =
        integration.post(SCIM + "/Users", Map.of("userName", email(), "sentryOrgRole", "manager"));
    String id = made.expect(201).json().path("id").asText();
    integration.get(SCIM + "/Groups").expect(403);
    integration.delete(SCIM + "/Users/" + id).expect(204);
    String second = email();
    String owner = provision(second);
    database.makeOwner(second);
    integration.delete(SCIM + "/Users/" + owner).expect(403);
    api.delete(SCIM + "/Users/" + owner).expect(204);
  }

  @Test
  void an_account_that_somebody_made_elsewhere_has_to_accept() {
    database.ownerOfAnother("scim-elsewhere");
    String email = "owner@scim-elsewhere.example";
    database.givePassword(email);
    String id = provision(email);
    Api person = new Api(server.uri(), database.tokenOf(email, "org:read"));
    person.get("/api/0/organizations/" + Installation.ORGANIZATION + "/").expect(404);
    JsonNode member =
        api.get("/api/0/organizations/" + Installation.ORGANIZATION + "/members/" + id + "/")
            .expect(200)
            .json();
    assertThat(member.path("pending").asBoolean()).isTrue();
    assertThat(member.path("flags").path("idp:provisioned").asBoolean()).isTrue();
    assertThat(find(email).path("totalResults").asInt()).isEqualTo(1);
    assertError(
        post("/Users", "{\"userName\":\"" + email + "\"}"),
        409,
        "User already exists in the database.");
    patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":false}}").expect(204);
    get("/Users/" + id).expect(404);
  }

  @Test
  void a_scope_is_needed() {
    String email = email();
    String id = provision(email);
    Api reader =
        new Api(server.uri(), database.tokenOf(Installation.EMAIL, "member:read team:read"));
    reader.get(SCIM + "/Users").expect(200);
    reader.get(SCIM + "/Groups").expect(200);
    assertError(
        reader.post(SCIM + "/Users", Map.of("userName", email())),
        403,
        "You do not have permission to perform this action.");
    reader.delete(SCIM + "/Users/" + id).expect(403);
    reader.post(SCIM + "/Groups", Map.of("displayName", "x")).expect(403);
    Api writer =
        new Api(server.uri(), database.tokenOf(Installation.EMAIL, "member:write team:write"));
    writer.delete(SCIM + "/Users/" + id).expect(403);
    Api plain = new Api(server.uri(), database.tokenOf(email, "member:admin team:admin org:admin"));
    plain.get(SCIM + "/Users").expect(200);
    plain.post(SCIM + "/Users", Map.of("userName", email())).expect(403);
    plain.post(SCIM + "/Groups", Map.of("displayName", "x")).expect(403);
    plain.delete(SCIM + "/Users/" + id).expect(403);
    Answer unknown = server.anonymous().get(SCIM + "/Users").expect(401);
    assertThat(unknown.json().path("schemas").path(0).asText()).isEqualTo(ERROR);
    assertThat(unknown.detail()).isEqualTo("Authentication credentials were not provided.");
  }

  @Test
  void a_role_that_does_not_reach_every_team_changes_no_group() {
    String email = email();
    database.member(email, Installation.ORGANIZATION, "admin");
    Api admin = new Api(server.uri(), database.tokenOf(email, "team:read team:write team:admin"));
    String path =
        SCIM
            + "/Groups/"
            + post("/Groups", "{\"displayName\":\"Closed " + NUMBERS.incrementAndGet() + "\"}")
                .expect(201)
                .json()
                .path("id")
                .asText();
    String refusal = "You do not have permission to perform this action.";

    assertError(
        admin.send(
            "PATCH",
            path,
            bytes("{\"Operations\":[{\"op\":\"replace\",\"path\":\"members\",\"value\":[]}]}"),
            "Content-Type",
            SCIM_JSON),
        403,
        refusal);
    assertError(admin.delete(path), 403, refusal);
    assertError(admin.post(SCIM + "/Groups", Map.of("displayName", "Theirs")), 403, refusal);
    admin.get(path).expect(200);
  }

  @Test
  void without_the_scope_of_an_administrator_only_plain_members_are_provisioned() {
    Api writer = new Api(server.uri(), database.tokenOf(Installation.EMAIL, "member:write"));

    assertError(
        writer.post(SCIM + "/Users", Map.of("userName", email(), "sentryOrgRole", "manager")),
        400,
        "Invalid organization role.");
    writer.post(SCIM + "/Users", Map.of("userName", email())).expect(201);
  }

  @Test
  void another_organization_is_not_there() {
    Api stranger = new Api(server.uri(), database.ownerOfAnother("scim-strangers"));
    String theirs = "/api/0/organizations/scim-strangers/scim/v2";
    String id = provision(email());
    JsonNode group =
        post("/Groups", "{\"displayName\":\"Ours " + NUMBERS.incrementAndGet() + "\"}").json();
    assertError(stranger.get(SCIM + "/Users"), 404, "The requested resource does not exist");
    stranger.get(theirs + "/Users").expect(403);
    stranger.put("/api/0/organizations/scim-strangers/", Map.of("scimEnabled", true)).expect(200);
    stranger.get(theirs + "/Users").expect(200);
    assertError(
        stranger.get(theirs + "/Users/" + id), 404, "The requested resource does not exist");
    stranger.delete(theirs + "/Users/" + id).expect(404);
    assertError(
        stranger.get(theirs + "/Groups/" + group.path("id").asText()), 404, "Group not found.");
    stranger.delete(theirs + "/Groups/" + group.path("id").asText()).expect(404);
    String own =
        stranger
            .post(theirs + "/Groups", Map.of("displayName", "Theirs"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    assertError(
        stranger.send(
            "PATCH",
            theirs + "/Groups/" + own,
            bytes(
                "{\"Operations\":[{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":"
                    + id
                    + "}]}]}"),
            "Content-Type",
            "application/json"),
        404,
        "User not found.");
  }

  @Test
  void nothing_works_while_the_organization_does_not_want_it() {
    String slug = "scim-off";
    Api owner = new Api(server.uri(), database.ownerOfAnother(slug));
    String base = "/api/0/organizations/" + slug + "/scim/v2";
    for (String path : new String[] {"/Users", "/Users/1", "/Groups", "/Groups/1"}) {
      assertThat(owner.get(base + path).expect(403).json().path("schemas").path(0).asText())
          .isEqualTo(ERROR);
      owner.delete(base + path.replaceAll("s$", "s/1")).expect(403);
    }
    owner.post(base + "/Users", Map.of("userName", email())).expect(403);
    owner.post(base + "/Groups", Map.of("displayName", "x")).expect(403);
    api.get(base + "/Users").expect(404);
    server.anonymous().get(base + "/Users").expect(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "externalId eq \"x\"",
        "userName co \"x\"",
        "userName eq \"x\" and value eq \"1\"",
        "userName eq",
        "userName eq \"a\\u0000b\"",
        "%",
        "(((((((((((((((((((((((((((((((((((((((((((((((((((((((((userName eq \"x\"",
      })
  void a_filter_that_is_none_is_refused(String filter) {
    for (String list : new String[] {"/Users", "/Groups"}) {
      Answer refused = get(list + "?filter=" + encoded(filter)).expect(400);
      assertThat(refused.json().path("scimType").asText()).isEqualTo("invalidFilter");
      assertThat(refused.json().path("schemas").path(0).asText()).isEqualTo(ERROR);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "7",
        "{\"Operations\":7}",
        "{\"Operations\":{}}",
        "{\"Operations\":[]}",
        "{\"Operations\":[7]}",
        "{\"Operations\":[{\"op\":\"replace\"}]}",
        "{\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":true}]}",
        "{\"Operations\":[{\"op\":\"replace\",\"path\":\"members[\",\"value\":[]}]}",
        "{\"Operations\":[{\"op\":\"replace\",\"path\":{},\"value\":[]}]}",
      })
  void a_patch_that_is_none_is_refused_and_changes_nothing(String body) {
    String user = provision(email());
    String group =
        post("/Groups", "{\"displayName\":\"Hostile " + NUMBERS.incrementAndGet() + "\"}")
            .json()
            .path("id")
            .asText();
    for (String path : new String[] {"/Users/" + user, "/Groups/" + group}) {
      Answer refused =
          api.send("PATCH", SCIM + path, bytes(body), "Content-Type", SCIM_JSON).expect(400);
      assertThat(refused.json().path("schemas").path(0).asText()).isEqualTo(ERROR);
      get(path).expect(200);
    }
  }

  @Test
  void hostile_bodies_are_refused() {
    assertError(post("/Users", "{}"), 400, "{\"userName\":[\"This field is required.\"]}");
    post("/Users", "{\"userName\":\"nobody\"}").expect(400);
    post("/Users", "{\"userName\":[\"a@b.example\"]}").expect(400);
    post("/Users", "{\"userName\":\"" + "x".repeat(300) + "@b.example\"}").expect(400);
    post("/Users", "{\"userName\":\"a\\u0000@b.example\"}").expect(400);
    post("/Users", "{\"userName\":\"" + email() + "\",\"active\":false}").expect(400);
    post("/Users", "{\"userName\":\"" + email() + "\",\"active\":[]}").expect(400);
    post("/Groups", "{\"displayName\":\"" + "x".repeat(65) + "\"}").expect(400);
    post("/Groups", "{\"displayName\":\"日本\"}").expect(400);
    post("/Groups", "{\"displayName\":{}}").expect(400);
    post("/Groups", "{\"displayName\":\"  \"}").expect(400);
    post("/Groups", "[".repeat(100_000)).expect(400);
    post("/Groups", " ".repeat((1 << 20) + 1)).expect(413);
    get("/Users/x").expect(404);
    get("/Users/99999999999999999999").expect(404);
    get("/Groups/x%20y").expect(404);
    get("/Groups/" + "9".repeat(200)).expect(404);
    get("/Users?startIndex=0").expect(400);
    get("/Users?count=-1").expect(400);
    get("/Users?filter=" + encoded("userName eq \"" + "x".repeat(5000) + "\"")).expect(400);
  }

  @Test
  void every_type_of_a_message_is_taken_and_the_asked_one_given() {
    for (String type : new String[] {"application/json", SCIM_JSON, "application/json+scim"}) {
      api.send(
              "POST",
              SCIM + "/Users",
              bytes("{\"userName\":\"" + email() + "\"}"),
              "Content-Type",
              type + "; charset=utf-8",
              "Accept",
              type)
          .expect(201);
    }
    assertThat(get("/Users").header("Content-Type")).isEqualTo("application/json");
    assertThat(accepting(SCIM_JSON)).isEqualTo(SCIM_JSON);
    assertThat(accepting("application/json+scim")).isEqualTo(SCIM_JSON);
    assertThat(accepting("application/json, application/scim+json")).isEqualTo("application/json");
    api.send("POST", SCIM + "/Users", bytes("<a/>"), "Content-Type", "text/xml").expect(415);
  }

  private String accepting(String type) {
    return api.send("GET", SCIM + "/Users", new byte[0], "Accept", type)
        .expect(200)
        .header("Content-Type");
  }

  @Test
  void a_provisioned_member_is_not_taken_out_by_hand() {
    String id = provision(email());
    String member = "/api/0/organizations/" + Installation.ORGANIZATION + "/members/" + id + "/";
    JsonNode shown = api.get(member).expect(200).json();
    assertThat(shown.path("flags").path("idp:provisioned").asBoolean()).isTrue();
    api.delete(member).expect(403);
    api.delete(SCIM + "/Users/" + id).expect(204);
  }

  private JsonNode find(String email) {
    return get("/Users?filter="
            + encoded("userName eq \"" + email + "\"")
            + "&startIndex=1&count=100")
        .expect(200)
        .json();
  }

  private String provision(String email) {
    return post("/Users", "{\"userName\":\"" + email + "\",\"active\":true}")
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private List<String> membersOf(String group) {
    List<String> ids = new ArrayList<>();
    get("/Groups/" + group)
        .expect(200)
        .json()
        .path("members")
        .forEach(member -> ids.add(member.path("value").asText()));
    return ids;
  }

  private JsonNode put(String id, String email, String more) {
    return api.send(
            "PUT",
            SCIM + "/Users/" + id,
            bytes("{\"id\":\"" + id + "\",\"userName\":\"" + email + "\"" + more + "}"),
            "Content-Type",
            SCIM_JSON)
        .expect(200)
        .json();
  }

  private Answer get(String path) {
    return api.get(SCIM + path);
  }

  private Answer post(String path, String body) {
    return api.send("POST", SCIM + path, bytes(body), "Content-Type", SCIM_JSON);
  }

  private void patchGroup(String id, String... operations) {
    assertThat(patch("/Groups/" + id, operations).expect(204).body()).isEmpty();
  }

  private Answer patch(String path, String... operations) {
    String body =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + String.join(",", operations)
            + "]}";
    return api.send("PATCH", SCIM + path, bytes(body), "Content-Type", SCIM_JSON);
  }

  private void check(String method, String template, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    if (schemas.isPresent()) {
      assertThat(schemas.get().describes(method, ORGANIZATION + template, answer.status()))
          .isTrue();
      assertThat(schemas.get().violations(method, ORGANIZATION + template, answer))
          .as(answer.request())
          .isEmpty();
    }
  }

  private static void assertError(Answer answer, int status, String detail) {
    answer.expect(status);
    assertThat(answer.json().path("schemas").path(0).asText()).isEqualTo(ERROR);
    assertThat(answer.json().path("status").asText()).isEqualTo(Integer.toString(status));
    assertThat(answer.detail()).isEqualTo(detail);
  }

  private static String email() {
    return "person-" + NUMBERS.incrementAndGet() + "@scim.example";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
