package dev.vedette.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.api.Fakes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameOriginTest {

  private static boolean allows(String method, Map<String, String> headers) {
    UriInfo uri =
        Fakes.of(
            UriInfo.class, Map.of("getBaseUri", none -> URI.create("http://10.0.0.1:8080/api/")));
    return SameOrigin.allows(
        Fakes.of(
            ContainerRequestContext.class,
            Map.of(
                "getMethod", none -> method,
                "getUriInfo", none -> uri,
                "getHeaderString", name -> headers.get((String) name[0]))),
        "https://errors.example.com");
  }

  @Test
  void a_request_that_changes_nothing_may_come_from_anywhere() {
    assertThat(allows("GET", Map.of("Origin", "https://evil.example"))).isTrue();
    assertThat(allows("HEAD", Map.of())).isTrue();
  }

  @Test
  void one_that_changes_something_proves_where_it_comes_from() {
    assertThat(allows("POST", Map.of())).isFalse();
    assertThat(allows("POST", Map.of("Sec-Fetch-Site", "same-origin"))).isTrue();
    assertThat(allows("POST", Map.of("Origin", "https://errors.example.com"))).isTrue();
    assertThat(allows("POST", Map.of("Origin", "http://10.0.0.1:8080"))).isTrue();
  }

  @Test
  void other_origins_are_refused() {
    assertThat(allows("DELETE", Map.of("Sec-Fetch-Site", "cross-site"))).isFalse();
    assertThat(allows("DELETE", Map.of("Sec-Fetch-Site", "same-site"))).isFalse();
    for (String origin :
        new String[] {
          "null",
          "",
          "https://evil.example",
          "http://errors.example.com",
          "https://errors.example.com.evil.example",
          "https://errors.example.com:444",
          "::"
        }) {
      assertThat(allows("PUT", Map.of("Origin", origin))).as(origin).isFalse();
    }
  }

  @Test
  void the_browser_s_word_counts_more_than_the_origin() {
    assertThat(
            allows(
                "POST",
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://errors.example.com")))
        .isFalse();
  }
}
