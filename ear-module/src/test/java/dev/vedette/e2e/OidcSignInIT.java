package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.e2e.OpenIdProvider.Lie;
import dev.vedette.e2e.OpenIdProvider.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People sign in through an OpenID provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcSignInIT {

  private static final Person OWNER = new Person("o-1", Installation.EMAIL, true, "The Owner");

  private OpenIdProvider provider;
  private VedetteServer server;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    provider = OpenIdProvider.start();
    server =
        VedetteServer.start(
            Installation.embedded(Files.createDirectory(directory.resolve("server")))
                .with("VEDETTE_OIDC_ISSUER", provider.issuer())
                .with("VEDETTE_OIDC_CLIENT_ID", OpenIdProvider.CLIENT)
                .with("VEDETTE_OIDC_CLIENT_SECRET", OpenIdProvider.SECRET)
                .with("VEDETTE_OIDC_NAME", "Jurisdiction ID"));
    assertThat(provider.requests()).as("no outbound call before somebody signs in").isZero();
    theOwnerEntersThePasswordOnce();
  }

  /** Nobody has proved that the address of an account is its owner's. */
  private void theOwnerEntersThePasswordOnce() {
    provider.expect(OWNER, Lie.NONE);
    Browser browser = new Browser();
    String confirm = "/sign-in/oidc/confirm/";
    assertThat(location(browser.signIn("/organizations/x/"))).isEqualTo(confirm);
    assertThat(browser.open("/api/0/").body()).doesNotContain(Installation.EMAIL);
    assertThat(browser.submit(confirm, "password=a+wrong+one").statusCode()).isEqualTo(401);
    assertThat(location(new Browser().signIn("/"))).as("still not linked").isEqualTo(confirm);
    HttpResponse<String> done =
        browser.submit(confirm, "password=" + Installation.PASSWORD.replace(' ', '+'));
    assertThat(location(done)).isEqualTo("/organizations/x/");
    assertThat(browser.open("/api/0/").body()).contains(Installation.EMAIL);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    provider.close();
  }

  @Test
  void the_sign_in_form_leads_to_the_provider() {
    assertThat(new Browser().open("/sign-in/").body())
        .contains("Sign in with", "Jurisdiction ID", "/sign-in/oidc/");
  }

  @Test
  void whom_the_provider_knows_by_a_verified_address_is_signed_in() {
    provider.expect(OWNER, Lie.NONE);
    Browser browser = new Browser();

    HttpResponse<String> last = browser.signIn("/organizations/x/teams/");

    assertThat(last.statusCode()).isEqualTo(303);
    assertThat(location(last)).isEqualTo("/organizations/x/teams/");
    assertThat(browser.open("/api/0/").body()).contains(Installation.EMAIL);
    assertThat(new Browser().open("/api/0/").body()).doesNotContain(Installation.EMAIL);
  }

  @Test
  void who_was_here_before_is_known_by_the_subject_whatever_the_address() {
    provider.expect(OWNER, Lie.NONE);
    new Browser().signIn("/");
    provider.expect(new Person(OWNER.subject(), "moved@example.com", false, "Moved"), Lie.NONE);
    Browser browser = new Browser();

    assertThat(browser.signIn("/").statusCode()).isEqualTo(303);
    assertThat(browser.open("/api/0/").body()).contains(Installation.EMAIL);
  }

  @Test
  void an_address_that_changed_hands_does_not_lead_to_the_account() {
    provider.expect(OWNER, Lie.NONE);
    new Browser().signIn("/");
    provider.expect(new Person("o-2", Installation.EMAIL, true, "Somebody else"), Lie.NONE);

    refused("belongs to somebody else");
  }

  @Test
  void an_address_that_is_not_verified_leads_nowhere() {
    provider.expect(new Person("u-1", Installation.EMAIL, false, "Pretender"), Lie.NONE);

    refused("has not verified your email address");
  }

  @Test
  void somebody_whom_nobody_knows_gets_no_account() {
    provider.expect(new Person("u-2", "stranger@example.com", true, "Stranger"), Lie.NONE);

    refused("There is no account for stranger@example.com here");
  }

  @Test
  void somebody_who_is_invited_becomes_a_member() {
    String members = "/api/0/organizations/" + Installation.ORGANIZATION + "/members/";
    server
        .api()
        .post(members, Map.of("email", "guest@example.com", "orgRole", "member"))
        .expect(201);
    provider.expect(new Person("g-1", "Guest@Example.com", true, "A Guest"), Lie.NONE);
    Browser browser = new Browser();

    assertThat(browser.signIn("/").statusCode()).isEqualTo(303);
    assertThat(browser.open("/organizations/" + Installation.ORGANIZATION + "/").body())
        .contains("A Guest");
    assertThat(server.api().get(members).expect(200).json())
        .anyMatch(
            member ->
                member.path("email").asText().equals("guest@example.com")
                    && !member.path("pending").asBoolean());
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void an_id_token_that_is_not_right_is_refused(Lie lie) {
    provider.expect(OWNER, lie);

    refused("could not be trusted");
  }

  @Test
  void an_answer_that_this_browser_did_not_ask_for_is_refused() {
    provider.expect(OWNER, Lie.NONE);
    Browser browser = new Browser();
    URI callback = browser.leaveFor("/");

    HttpResponse<String> elsewhere = new Browser().get(callback);
    HttpResponse<String> forged =
        browser.get(URI.create(callback.toString().replaceAll("state=.*", "state=forged")));

    for (HttpResponse<String> answer : new HttpResponse[] {elsewhere, forged}) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("was not started in this browser");
    }
  }

  @Test
  void an_answer_counts_once() {
    provider.expect(OWNER, Lie.NONE);
    Browser browser = new Browser();
    URI callback = browser.leaveFor("/");

    assertThat(browser.get(callback).statusCode()).isEqualTo(303);
    assertThat(browser.get(callback).statusCode()).isEqualTo(400);
  }

  @Test
  void a_refusal_of_the_provider_is_told() {
    Browser browser = new Browser();
    String state = browser.leaveFor("/").getQuery().replaceAll(".*state=([0-9a-f]+).*", "$1");

    HttpResponse<String> answer =
        browser.open("/sign-in/oidc/callback?error=access_denied&state=" + state);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Jurisdiction ID did not let you in.");
  }

  @Test
  void the_way_back_leads_to_no_other_server() {
    provider.expect(OWNER, Lie.NONE);

    assertThat(location(new Browser().signIn("//evil.example.com/"))).isEqualTo("/");
  }

  private void refused(String sentence) {
    Browser browser = new Browser();
    HttpResponse<String> last = browser.signIn("/");

    assertThat(last.statusCode()).isEqualTo(403);
    assertThat(last.body()).contains(sentence);
    assertThat(browser.open("/api/0/").body()).doesNotContain("@example.com");
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  /** Keeps cookies and shows every redirect. */
  private final class Browser {

    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> open(String path) {
      return get(server.uri().resolve(path));
    }

    HttpResponse<String> get(URI address) {
      return send(HttpRequest.newBuilder(address).build());
    }

    /** Opens the form of a path, and sends this with its token. */
    HttpResponse<String> submit(String path, String fields) {
      Matcher csrf =
          Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]+)\"").matcher(open(path).body());
      assertThat(csrf.find()).as("a form at " + path).isTrue();
      return send(
          HttpRequest.newBuilder(server.uri().resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + csrf.group(1)))
              .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** To the provider and almost back: the address that it sends the browser to. */
    URI leaveFor(String next) {
      HttpResponse<String> away = open("/sign-in/oidc/?next=" + next);
      assertThat(away.statusCode()).isEqualTo(303);
      assertThat(location(away)).startsWith(provider.issuer() + "/authorize?");
      return URI.create(location(get(URI.create(location(away)))));
    }

    /** To the provider and back: the answer to the address that it sends the browser to. */
    HttpResponse<String> signIn(String next) {
      return get(leaveFor(next));
    }
  }
}
