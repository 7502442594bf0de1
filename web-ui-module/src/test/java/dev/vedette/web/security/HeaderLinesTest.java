package dev.vedette.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a proxy adds counts, on whichever line it stands. */
class HeaderLinesTest {

  @Test
  void a_line_that_a_proxy_added_is_the_end_of_the_list() {
    assertThat(HeaderLines.of(request("10.0.0.1, 10.0.0.2", "192.0.2.1")).apply("X-Forwarded-For"))
        .isEqualTo("10.0.0.1, 10.0.0.2,192.0.2.1");
  }

  @Test
  void an_absent_header_is_null() {
    assertThat(HeaderLines.of(request()).apply("X-Forwarded-For")).isNull();
  }

  private static HttpServletRequest request(String... lines) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HeaderLinesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeaders" -> Collections.enumeration(List.of(lines));
                  case "getHeader" -> lines.length == 0 ? null : lines[0];
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
