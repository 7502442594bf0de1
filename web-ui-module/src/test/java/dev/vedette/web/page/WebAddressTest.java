package dev.vedette.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example.org/",
        "/local",
        "http:",
        "http:///path",
        "https://trusted.example.org@evil.example.org/",
        "https://a b/",
        "https://a/<script>",
        ""
      })
  void only_complete_web_addresses_become_links(String text) {
    assertThat(WebAddress.of(text)).isEmpty();
  }

  @Test
  void a_web_address_is_kept_as_it_is() {
    assertThat(WebAddress.of("https://example.org/a?b=c#d"))
        .contains("https://example.org/a?b=c#d");
    assertThat(WebAddress.of("HTTP://localhost:8080/")).contains("HTTP://localhost:8080/");
  }

  @Test
  void an_endless_address_stays_text() {
    assertThat(WebAddress.of("https://example.org/" + "a".repeat(3000))).isEmpty();
  }
}
