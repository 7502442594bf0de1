package dev.vedette.ingest;

import static dev.vedette.ingest.Requests.AUTH;
import static dev.vedette.ingest.Requests.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentryAuthTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sentry sentry_version=7, sentry_client=a/1, sentry_key=" + KEY,
        "sentry sentry_key=" + KEY + ",sentry_version=7,sentry_client=a/1",
        "SENTRY sentry_key=" + KEY + " sentry_client=a/1",
        "Sentry sentry_timestamp=1.5,sentry_client=a/1,sentry_key=" + KEY + ",sentry_secret=x"
      })
  void a_sentry_header_may_be_separated_by_commas_and_spaces(String value) {
    assertThat(auth(request().header("x-sentry-auth", value)))
        .satisfies(auth -> assertThat(auth.publicKey()).isEqualTo(KEY))
        .satisfies(auth -> assertThat(auth.client()).contains("a/1"));
  }

  @Test
  void the_authorization_header_takes_the_same_value() {
    assertThat(auth(request().header("Authorization", AUTH)).publicKey()).isEqualTo(KEY);
  }

  @Test
  void basic_authorization_names_the_key_as_the_user() {
    String basic = Base64.getEncoder().encodeToString((KEY + ":secret").getBytes());
    assertThat(auth(request().header("Authorization", "Basic " + basic)).publicKey())
        .isEqualTo(KEY);
  }

  @Test
  void the_query_may_name_the_key() {
    SentryAuth auth = auth(request().query("sentry_key", KEY).query("sentry_client", "js/9"));
    assertThat(auth.publicKey()).isEqualTo(KEY);
    assertThat(auth.client()).contains("js/9");
  }

  @Test
  void another_scheme_is_no_claim() {
    assertThat(SentryAuth.of(request().header("Authorization", "Bearer x").build())).isEmpty();
  }

  @Test
  void two_claims_are_refused() {
    Requests twice = request().header("X-Sentry-Auth", AUTH).query("sentry_key", KEY);
    refused(401, "multiple authorization payloads detected", () -> auth(twice));
  }

  @Test
  void a_claim_without_a_key_is_none() {
    refused(
        401,
        "missing authorization information",
        () -> auth(request().header("X-Sentry-Auth", "Sentry sentry_version=7")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "99999", "seven", "-1", "123456789012345678901234567890"})
  void an_unknown_version_is_a_bad_request(String version) {
    assertThatThrownBy(
            () -> auth(request().query("sentry_key", KEY).query("sentry_version", version)))
        .isInstanceOfSatisfying(
            IngestException.class,
            e -> {
              assertThat(e.status()).isEqualTo(400);
              assertThat(e.detail()).startsWith("unsupported protocol version");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "7", "7.0", ""})
  void older_versions_are_fine(String version) {
    assertThat(auth(request().query("sentry_key", KEY).query("sentry_version", version)))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", KEY + "0", "zz23456789abcdef0123456789abcdef"})
  void a_key_of_another_form_is_a_bad_request(String key) {
    refused(400, "bad project key: invalid format", () -> auth(request().query("sentry_key", key)));
  }

  @Test
  void a_dsn_names_key_and_project() {
    SentryAuth auth = SentryAuth.ofDsn("https://" + KEY + ":s@example.com:9000/path/42");
    assertThat(auth.publicKey()).isEqualTo(KEY);
    assertThat(auth.project()).hasValue(42);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://example.com/1", "https://" + KEY + "@host/x", "::"})
  void a_broken_dsn_is_a_bad_request(String dsn) {
    assertThatThrownBy(() -> SentryAuth.ofDsn(dsn))
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  private static Requests request() {
    return Requests.envelope().without("X-Sentry-Auth");
  }

  private static SentryAuth auth(Requests request) {
    return SentryAuth.of(request.build()).orElseThrow();
  }

  private static void refused(int status, String detail, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            IngestException.class,
            e -> {
              assertThat(e.status()).isEqualTo(status);
              assertThat(e.detail()).isEqualTo(detail);
            });
  }
}
