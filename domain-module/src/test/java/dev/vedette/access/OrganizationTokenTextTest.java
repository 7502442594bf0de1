package dev.vedette.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form that sentry-cli takes apart. */
class OrganizationTokenTextTest {

  private static final Pattern FORM =
      Pattern.compile("sntrys_([A-Za-z0-9+/]+={0,2})_([A-Za-z0-9+/]{43})");

  private static String text() {
    return OrganizationTokenText.create(
        "acme", "https://sentry.acme.example/errors", Instant.parse("2026-03-01T12:00:00.25Z"));
  }

  @Test
  void it_names_server_and_organization() throws IOException {
    Matcher parts = FORM.matcher(text());
    assertThat(parts.matches()).isTrue();
    JsonNode claims = new ObjectMapper().readTree(Base64.getDecoder().decode(parts.group(1)));
    assertThat(claims.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("iat", "url", "region_url", "org");
    assertThat(claims.path("iat").isNumber()).isTrue();
    assertThat(claims.path("iat").asDouble()).isEqualTo(1772366400.25);
    assertThat(claims.path("url").asText()).isEqualTo("https://sentry.acme.example/errors");
    assertThat(claims.path("region_url").asText()).isEqualTo(claims.path("url").asText());
    assertThat(claims.path("org").asText()).isEqualTo("acme");
  }

  @Test
  void its_secret_is_32_bytes_and_never_the_same() {
    Matcher one = FORM.matcher(text());
    Matcher other = FORM.matcher(text());
    assertThat(one.matches() && other.matches()).isTrue();
    assertThat(Base64.getDecoder().decode(one.group(2))).hasSize(32);
    assertThat(one.group(2)).isNotEqualTo(other.group(2));
  }
}
