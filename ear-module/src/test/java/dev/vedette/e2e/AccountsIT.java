package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Passwords, two-factor and sessions, by forms as a browser without JavaScript sends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsIT {

  private static final String PASSWORD = "nine grey cats at dawn";
  private static final String ANOTHER = "ten grey cats at dusk";
  private static final String ME = "/api/0/users/me/";
  private static final String TWO_FACTOR = "/account/two-factor/";
  private static final String SESSIONS = "/account/sessions/";
  private static final Pattern LINK =
      Pattern.compile("https?://[^\"\\s]+(/reset-password/\\S+?)[\"\\s]");
  private static final Pattern SECRET = Pattern.compile("class=\"otp-secret\">([A-Z2-7 ]+)<");
  private static final Pattern CODE = Pattern.compile("<code>([0-9a-z-]{19})</code>");
  private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([0-9]+)\"");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Mailbox mailbox;
  private Postgres postgres;
  private VedetteServer server;
  private Intruder database;
  private SignedIn owner;

  /** Somebody with a password. */
  private record Person(String email, long id) {}

  @BeforeAll
  void start(@TempDir Path directory) {
    mailbox = new Mailbox();
    postgres = Postgres.start();
    server =
        VedetteServer.start(
            mailbox
                .configure(postgres.installation(directory))
                .with("VEDETTE_URL", "https://errors.example.com"));
    database = new Intruder(postgres.url(), "postgres", "postgres");
    owner = SignedIn.as(uri(), Installation.EMAIL, Installation.PASSWORD);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    if (mailbox != null) {
      mailbox.close();
    }
  }

  @Test
  void an_owners_link_sets_a_password_once() {
    String email = email();
    long id = database.member(email, Installation.ORGANIZATION, "member");
    String link = ownersLink(id);

    SignedIn visitor = SignedIn.stranger(uri());
    assertThat(visitor.open(link).expect(200).text()).contains(email);
    assertThat(
            visitor.submit(link, "/reset-password/", reset(link, "password1")).expect(422).text())
        .contains("stolen");
    visitor.submit(link, "/reset-password/", reset(link, PASSWORD)).expect(303);

    SignedIn.as(uri(), email, PASSWORD);
    assertThat(visitor.open(link).expect(303).header("Location")).isEqualTo("/forgot-password/");
    assertThat(visitor.open("/forgot-password/").expect(200).text()).contains("not good any more");
  }

  @Test
  void nobody_but_an_owner_makes_a_link() {
    Person member = person();
    SignedIn visitor = signIn(member);
    String ours = "/organizations/" + Installation.ORGANIZATION + "/settings/password-links/";
    long ownerId = owner.api().get(ME).expect(200).json().path("id").asLong();

    assertThat(visitor.open(ours + ownerId + "/").expect(200).text()).contains("You cannot");
    visitor.submit("/account/", ours + ownerId + "/", Map.of()).expect(403);
    owner.submit("/account/", ours + ownerId + "/", Map.of()).expect(403);
    owner.open(ours + "999999/").expect(404);
  }

  @Test
  void a_link_by_mail_looks_the_same_for_known_and_unknown_addresses() {
    Person person = person();
    Answer known = forgotten(person.email());
    Answer unknown = forgotten("nobody-at-all@example.com");

    assertThat(known.status()).isEqualTo(303).isEqualTo(unknown.status());
    assertThat(known.header("Location")).isEqualTo(unknown.header("Location"));
    await("the mail")
        .atMost(Duration.ofSeconds(10))
        .until(() -> mailbox.to(person.email()).size() == 1);
    String mail = mailbox.to(person.email()).get(0).replace("=\n", "").replace("=3D", "=");
    assertThat(mail).contains("https://errors.example.com/reset-password/");
    Matcher link = LINK.matcher(mail);
    assertThat(link.find()).isTrue();

    SignedIn visitor = signIn(person);
    visitor.submit(link.group(1), "/reset-password/", reset(link.group(1), ANOTHER)).expect(303);

    assertSignedOut(visitor);
    SignedIn.as(uri(), person.email(), ANOTHER);
    assertThat(mailbox.to("nobody-at-all@example.com")).isEmpty();
  }

  @Test
  void asking_for_mail_again_and_again_is_refused_alike() {
    for (String email : List.of(person().email(), "no-one-" + email())) {
      for (int i = 0; i < 3; i++) {
        assertThat(forgotten(email).status()).isEqualTo(303);
      }
      assertThat(forgotten(email).status()).isEqualTo(429);
    }
  }

  @Test
  void signing_in_takes_two_steps_once_two_factor_is_on() {
    Person person = person();
    SignedIn first = signIn(person);
    Authenticator app = switchOn(first);

    SignedIn visitor = SignedIn.stranger(uri());
    Answer step =
        visitor.submit("/sign-in/", Map.of("email", person.email(), "password", PASSWORD));
    assertThat(step.expect(303).header("Location")).isEqualTo("/sign-in/code/");
    assertSignedOut(visitor);

    visitor.submit("/sign-in/code/", Map.of("code", app.wrongCode())).expect(401);
    assertSignedOut(visitor);
    String code = app.code(1);
    visitor.submit("/sign-in/code/", Map.of("code", code)).expect(303);
    JsonNode me = visitor.api().get(ME).expect(200).json();
    assertThat(me.path("has2fa").asBoolean()).isTrue();
    assertThat(me.path("hasPasswordAuth").asBoolean()).isTrue();
    assertThat(me.path("lastActive").isTextual()).isTrue();

    SignedIn another = half(person);
    another.submit("/sign-in/code/", Map.of("code", code)).expect(401);
    assertSignedOut(another);
  }

  @Test
  void the_second_step_is_nothing_without_the_first() {
    SignedIn stranger = SignedIn.stranger(uri());

    assertThat(stranger.open("/sign-in/code/").expect(303).header("Location"))
        .isEqualTo("/sign-in/");
    assertThat(
            stranger
                .submit("/sign-in/", "/sign-in/code/", Map.of("code", "000000"))
                .expect(303)
                .header("Location"))
        .isEqualTo("/sign-in/");
  }

  @Test
  void a_recovery_code_signs_in_once() {
    Person person = person();
    SignedIn first = signIn(person);
    first.submit(TWO_FACTOR, Map.of("password", PASSWORD)).expect(303);
    Authenticator app = secret(first);
    Answer codes = first.submit(TWO_FACTOR + "set-up/", Map.of("code", app.code(0))).expect(200);
    Matcher found = CODE.matcher(codes.text());
    assertThat(found.find()).isTrue();
    String code = found.group(1);

    half(person).submit("/sign-in/code/", Map.of("code", code)).expect(303);
    half(person).submit("/sign-in/code/", Map.of("code", code)).expect(401);
    assertThat(first.open(TWO_FACTOR).expect(200).text()).contains(">9<").doesNotContain(code);
  }

  @Test
  void a_link_for_a_new_password_does_not_switch_two_factor_off() {
    Person person = person();
    switchOn(signIn(person));
    String link = ownersLink(person.id());
    SignedIn.stranger(uri()).submit(link, "/reset-password/", reset(link, ANOTHER)).expect(303);

    Answer step =
        SignedIn.stranger(uri())
            .submit("/sign-in/", Map.of("email", person.email(), "password", ANOTHER));
    assertThat(step.header("Location")).isEqualTo("/sign-in/code/");
  }

  @Test
  void switching_off_takes_the_password() {
    Person person = person();
    SignedIn visitor = signIn(person);
    switchOn(visitor);

    visitor.submit(TWO_FACTOR + "off/", Map.of("proof", "something else")).expect(422);
    visitor.submit(TWO_FACTOR + "off/", Map.of("proof", PASSWORD)).expect(303);

    assertThat(visitor.api().get(ME).expect(200).json().path("has2fa").asBoolean()).isFalse();
    signIn(person);
  }

  @Test
  void another_browser_is_signed_out_at_once() {
    Person person = person();
    SignedIn here = signIn(person);
    SignedIn there = signIn(person);
    there.api().get(ME).expect(200);

    Matcher session = SESSION.matcher(here.open(SESSIONS).expect(200).text());
    assertThat(session.find()).isTrue();
    here.submit(SESSIONS, Map.of("session", session.group(1))).expect(303);

    assertSignedOut(there);
    here.api().get(ME).expect(200);
    assertThat(here.open(SESSIONS).text()).doesNotContain("name=\"session\"");
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() {
    SignedIn victim = signIn(person());
    Person person = person();
    signIn(person);
    SignedIn visitor = signIn(person);
    Matcher session = SESSION.matcher(visitor.open(SESSIONS).text());
    assertThat(session.find()).isTrue();
    long mine = Long.parseLong(session.group(1));
    for (long id = Math.max(1, mine - 10); id < mine; id++) {
      visitor.submit(SESSIONS, Map.of("session", Long.toString(id)));
    }

    victim.api().get(ME).expect(200);
  }

  @Test
  void signing_out_ends_the_session_for_good() {
    SignedIn visitor = signIn(person());
    Api before = visitor.api();
    visitor.submit("/account/", "/sign-out/", Map.of()).expect(303);

    before.get(ME).expect(401);
  }

  @Test
  void a_new_password_signs_the_other_browsers_out() {
    Person person = person();
    SignedIn here = signIn(person);
    SignedIn there = signIn(person);

    here.submit("/account/password/", Map.of("current", "wrong", "password", ANOTHER)).expect(422);
    here.submit("/account/password/", Map.of("current", PASSWORD, "password", ANOTHER)).expect(303);

    here.api().get(ME).expect(200);
    assertSignedOut(there);
    SignedIn.as(uri(), person.email(), ANOTHER);
  }

  @Test
  void a_name_is_changed_and_shown_everywhere() {
    SignedIn visitor = signIn(person());
    visitor.submit("/account/", Map.of("name", "Ada <b>")).expect(303);

    assertThat(visitor.api().get(ME).expect(200).json().path("name").asText()).isEqualTo("Ada <b>");
    assertThat(visitor.open("/account/").text()).contains("Ada &lt;b&gt;").doesNotContain("<b>");
  }

  @Test
  void an_organization_may_ask_for_two_factor() {
    String slug = "careful-" + NUMBER.incrementAndGet();
    String path = "/api/0/organizations/" + slug + "/";
    database.ownerOfAnother(slug);
    Person careful = person();
    database.join(careful.email(), slug, "owner");
    switchOn(signIn(careful));
    Api ownerOfIt = new Api(uri(), database.tokenOf(careful.email(), "org:read org:admin"));
    Person person = person();
    database.join(person.email(), slug, "member");
    SignedIn member = signIn(person);
    String token = database.tokenOf(person.email(), "org:read");
    member.open("/organizations/" + slug + "/").expect(200);
    member.api().get(path).expect(200);

    ownerOfIt.put(path, Map.of("require2FA", true)).expect(200);

    assertThat(member.open("/organizations/" + slug + "/").expect(303).header("Location"))
        .isEqualTo(TWO_FACTOR);
    assertThat(member.open(TWO_FACTOR).expect(200).text()).contains("asks its members");
    JsonNode detail = member.api().get(path).expect(401).json().path("detail");
    assertThat(detail.path("code").asText()).isEqualTo("2fa-required");
    assertThat(detail.path("extra").isObject()).isTrue();
    new Api(uri(), token).get(path).expect(200);
    Map<String, Object> wanted = Map.of("name", "around", "scopes", List.of("org:read"));
    assertThat(member.api().post("/api/0/api-tokens/", wanted).expect(403).text())
        .contains("two-factor");
    assertThat(member.open("/account/tokens/new/").expect(303).header("Location"))
        .isEqualTo(TWO_FACTOR);
    signIn(person()).open("/organizations/" + slug + "/").expect(404);

    switchOn(member);
    member.open("/organizations/" + slug + "/").expect(200);
    member.api().get(path).expect(200);
    member.api().post("/api/0/api-tokens/", wanted).expect(201);
  }

  private URI uri() {
    return server.uri();
  }

  private static String email() {
    return "person-" + NUMBER.incrementAndGet() + "@example.com";
  }

  private Person person() {
    String email = email();
    long id = database.member(email, Installation.ORGANIZATION, "member");
    String link = ownersLink(id);
    SignedIn.stranger(uri()).submit(link, "/reset-password/", reset(link, PASSWORD)).expect(303);
    return new Person(email, id);
  }

  private SignedIn signIn(Person person) {
    return SignedIn.as(uri(), person.email(), PASSWORD);
  }

  /** After the first step of two. */
  private SignedIn half(Person person) {
    SignedIn visitor = SignedIn.stranger(uri());
    visitor.submit("/sign-in/", Map.of("email", person.email(), "password", PASSWORD)).expect(303);
    return visitor;
  }

  private Authenticator switchOn(SignedIn visitor) {
    visitor.submit(TWO_FACTOR, Map.of("password", PASSWORD)).expect(303);
    Authenticator app = secret(visitor);
    visitor.submit(TWO_FACTOR + "set-up/", Map.of("code", app.wrongCode())).expect(422);
    Answer done = visitor.submit(TWO_FACTOR + "set-up/", Map.of("code", app.code(0))).expect(200);
    assertThat(CODE.matcher(done.text()).results()).hasSize(10);
    return app;
  }

  private static Authenticator secret(SignedIn visitor) {
    String page = visitor.open(TWO_FACTOR + "set-up/").expect(200).text();
    assertThat(page).contains("<svg");
    Matcher secret = SECRET.matcher(page);
    assertThat(secret.find()).isTrue();
    return new Authenticator(secret.group(1));
  }

  /** The path of the link, without the server's public address. */
  private String ownersLink(long userId) {
    String page =
        "/organizations/" + Installation.ORGANIZATION + "/settings/password-links/" + userId + "/";
    Matcher link = LINK.matcher(owner.submit(page, Map.of()).expect(200).text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static Map<String, String> reset(String link, String password) {
    return Map.of("token", link.substring(link.indexOf('=') + 1), "password", password);
  }

  private Answer forgotten(String email) {
    return SignedIn.stranger(uri()).submit("/forgot-password/", Map.of("email", email));
  }

  private static void assertSignedOut(SignedIn visitor) {
    visitor.api().get(ME).expect(401);
    assertThat(visitor.open("/account/").expect(303).header("Location")).startsWith("/sign-in/");
  }
}
