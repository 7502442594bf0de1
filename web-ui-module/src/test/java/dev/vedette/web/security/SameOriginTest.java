package dev.vedette.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameOriginTest {

  @Test
  void reading_is_always_allowed() {
    assertThat(allows("GET", Map.of("Sec-Fetch-Site", "cross-site"))).isTrue();
  }

  @Test
  void a_page_of_another_site_cannot_change_anything_with_a_session() {
    assertThat(allows("POST", Map.of("Sec-Fetch-Site", "cross-site"))).isFalse();
    assertThat(allows("PUT", Map.of("Sec-Fetch-Site", "same-site"))).isFalse();
    assertThat(allows("DELETE", Map.of("Origin", "https://evil.org", "Host", "ours.org")))
        .isFalse();
    assertThat(allows("POST", Map.of("Origin", "null", "Host", "ours.org"))).isFalse();
  }

  @Test
  void our_own_pages_can() {
    assertThat(allows("POST", Map.of("Sec-Fetch-Site", "same-origin"))).isTrue();
    assertThat(allows("POST", Map.of("Origin", "https://ours.org:8443", "Host", "Ours.org:8443")))
        .isTrue();
    assertThat(allows("POST", Map.of("Host", "ours.org"))).isTrue();
  }

  private static boolean allows(String method, Map<String, String> headers) {
    return SameOrigin.allows(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                SameOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) ->
                    called.getName().equals("getMethod") ? method : headers.get(arguments[0])));
  }
}
