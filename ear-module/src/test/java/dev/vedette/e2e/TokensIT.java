package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens from their making to their end, as their users meet them. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {

  private static final String MINE = "/api/0/api-tokens/";
  private static final String OURS =
      "/api/0/organizations/" + Installation.ORGANIZATION + "/org-auth-tokens/";

  private static final Pattern SECRET = Pattern.compile("id=\"token\"[^>]*>(sntry[usi]_[^<]+)<");
  private static final Pattern REVOKE = Pattern.compile("href=\"([^\"]+/revoke/)\"");

  private VedetteServer server;
  private Api session;

  @BeforeAll
  void signIn(VedetteServer running) {
    server = running;
    session = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD).api();
  }

  private Api with(JsonNode token) {
    return new Api(server.uri(), token.path("token").asText());
  }

  @Test
  void a_users_token_works_until_it_is_revoked() {
    JsonNode made =
        session
            .post(MINE, Map.of("name", "reader", "scopes", List.of("org:read")))
            .expect(201)
            .json();
    assertThat(made.path("token").asText()).matches("sntryu_[0-9a-f]{64}");
    Api reader = with(made);
    reader.get("/api/0/organizations/").expect(200);
    reader.get("/api/0/projects/").expect(403);

    String path = MINE + made.path("id").asText() + "/";
    JsonNode shown = session.get(path).expect(200).json();
    assertThat(shown.has("token")).isFalse();
    assertThat(shown.path("dateLastUsed").isTextual()).isTrue();
    assertThat(made.path("token").asText()).endsWith(shown.path("tokenLastCharacters").asText());
    assertThat(
            session.put(path, Map.of("name", "renamed")).expect(200).json().path("name").asText())
        .isEqualTo("renamed");

    session.delete(path).expect(204);
    assertThat(reader.get("/api/0/organizations/").expect(401).detail()).isEqualTo("Invalid token");
    assertThat(session.get(path).expect(404).detail()).isEqualTo("Invalid token ID");
  }

  @Test
  void answers_that_show_a_new_token_are_not_stored() {
    Map<String, Object> mine = Map.of("name", "unstored", "scopes", List.of("org:read"));
    assertThat(session.post(MINE, mine).expect(201).header("Cache-Control")).contains("no-store");
    assertThat(session.post(OURS, Map.of("name", "unstored")).expect(201).header("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void a_users_token_is_revoked_by_the_id_in_a_body_too() {
    JsonNode made = session.post(MINE, Map.of("scopes", List.of("org:read"))).expect(201).json();
    byte[] body =
        ("{\"tokenId\": " + made.path("id").asText() + "}").getBytes(StandardCharsets.UTF_8);
    session.send("DELETE", MINE, body, "Content-Type", "application/json").expect(204);
    session.send("DELETE", MINE, body, "Content-Type", "application/json").expect(400);
    session.delete(MINE).expect(400);
  }

  @Test
  void an_organizations_token_names_this_server_and_has_no_user() {
    JsonNode made = session.post(OURS, Map.of("name", "CI")).expect(201).json();
    String text = made.path("token").asText();
    String claims =
        new String(Base64.getDecoder().decode(text.split("_", -1)[1]), StandardCharsets.UTF_8);
    assertThat(claims)
        .contains("\"url\":\"" + server.uri() + "\"")
        .contains("\"org\":\"" + Installation.ORGANIZATION + "\"");

    Api machine = with(made);
    JsonNode root = machine.get("/api/0/").expect(200).json();
    assertThat(root.path("user").isNull()).isTrue();
    assertThat(root.path("auth").path("scopes").toString()).isEqualTo("[\"org:ci\"]");
    machine.get("/api/0/users/me/").expect(404);
    machine.get("/api/0/organizations/").expect(403);

    String path = OURS + made.path("id").asText() + "/";
    session.put(path, Map.of("name", "Build")).expect(204);
    assertThat(session.get(path).expect(200).json().path("name").asText()).isEqualTo("Build");
    session.delete(path).expect(204);
    assertThat(machine.get("/api/0/").expect(401).detail()).isEqualTo("Invalid org token");
    session.get(path).expect(404);
  }

  @Test
  void a_token_does_not_make_or_show_tokens() {
    Api token = server.api();
    for (String path : List.of(MINE, OURS)) {
      assertThat(token.get(path).expect(403).detail()).startsWith("Tokens are managed by people");
      token.post(path, Map.of("name", "another", "scopes", List.of("org:read"))).expect(403);
      server.anonymous().get(path).expect(401);
    }
  }

  @Test
  void another_site_makes_no_token_with_a_visitors_session() {
    byte[] body = "{\"scopes\": [\"org:admin\"]}".getBytes(StandardCharsets.UTF_8);
    SignedIn visitor = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    assertThat(
            visitor
                .api()
                .send(
                    "POST",
                    MINE,
                    body,
                    "Content-Type",
                    "application/json",
                    "Sec-Fetch-Site",
                    "cross-site")
                .expect(403)
                .detail())
        .startsWith("CSRF Failed");
  }

  @Test
  void what_is_wrong_with_a_token_is_named() {
    JsonNode errors =
        session.post(MINE, Map.of("scopes", List.of("org:everything"))).expect(400).json();
    assertThat(errors.path("scopes").path(0).asText())
        .isEqualTo("\"org:everything\" is not a valid choice.");
    assertThat(session.post(MINE, Map.of()).expect(400).json().path("scopes").path(0).asText())
        .isEqualTo("This field is required.");
    session
        .post(MINE, Map.of("scopes", List.of("org:read"), "expiresAt", "2001-01-01T00:00:00Z"))
        .expect(400);
    assertThat(session.post(OURS, Map.of("name", " ")).expect(400).detail())
        .isEqualTo("The name cannot be blank.");
  }

  @Test
  void a_person_has_one_region_this_server() {
    JsonNode regions = server.api().get("/api/0/users/me/regions/").expect(200).json();
    assertThat(regions.path("regions").path(0).path("url").asText())
        .isEqualTo(server.uri().toString());
    assertThat(regions.path("regions").path(0).path("name").asText()).isNotEmpty();
  }

  @Test
  void the_page_shows_a_new_token_once_and_asks_before_revoking_it() {
    SignedIn person = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    for (String list :
        List.of(
            "/account/tokens/",
            "/organizations/" + Installation.ORGANIZATION + "/settings/tokens/",
            "/organizations/" + Installation.ORGANIZATION + "/settings/tokens/integrations/")) {
      Answer made =
          person.submit(list + "new/", Map.of("name", "From a page", "scope", "org:read"));
      assertThat(made.expect(303).header("Location")).isEqualTo(list);
      Matcher shown = SECRET.matcher(person.open(list).expect(200).text());
      assertThat(shown.find()).as(list).isTrue();
      Api machine = new Api(server.uri(), shown.group(1));
      machine.get("/api/0/").expect(200);
      String again = person.open(list).expect(200).text();
      assertThat(again).doesNotContain(shown.group(1)).contains("From a page");

      Matcher revoke = REVOKE.matcher(again);
      assertThat(revoke.find()).isTrue();
      assertThat(person.open(revoke.group(1)).expect(200).text()).contains("From a page");
      machine.get("/api/0/").expect(200);
      person.submit(revoke.group(1), Map.of()).expect(303);
      machine.get("/api/0/").expect(401);
    }
  }

  @Test
  void an_integration_reads_its_organization_and_nothing_that_nobody_chose() {
    SignedIn person = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    String list = "/organizations/" + Installation.ORGANIZATION + "/settings/tokens/integrations/";
    person.submit(list + "new/", Map.of("name", "Reader", "scope", "org:read")).expect(303);
    Matcher shown = SECRET.matcher(person.open(list).expect(200).text());
    assertThat(shown.find()).isTrue();
    Api machine = new Api(server.uri(), shown.group(1));

    assertThat(shown.group(1)).startsWith("sntryi_");
    assertThat(machine.get("/api/0/").json().path("user").isNull()).isTrue();
    assertThat(machine.get("/api/0/organizations/").expect(200).json()).hasSize(1);
    machine.get("/api/0/users/me/regions/").expect(404);
    machine.get("/api/0/projects/").expect(403);
  }
}
