package dev.vedette.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "https://evil.example.org/",
        "//evil.example.org/",
        "/\\evil.example.org/",
        "/a\\..\\b",
        "javascript:alert(1)",
        "relative/path",
        "/a\r\nSet-Cookie: x=y",
        "/a b",
        "/\t/evil.example.org",
        "/\u00e9",
        "/projects/web/?query=a|b",
        "/projects/web/?query=100%"
      })
  void anything_but_a_path_of_ours_leads_home(String target) {
    assertThat(LocalPath.of(target)).isEqualTo("/");
  }

  @Test
  void a_path_with_a_query_is_kept() {
    assertThat(LocalPath.of("/organizations/a/projects/b/?query=%3Cx%3E&sort=freq"))
        .isEqualTo("/organizations/a/projects/b/?query=%3Cx%3E&sort=freq");
  }

  @Test
  void an_endless_path_leads_home() {
    assertThat(LocalPath.of("/" + "a".repeat(3000))).isEqualTo("/");
  }
}
