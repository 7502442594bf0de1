package dev.vedette.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.access.Scope;
import dev.vedette.api.PublicEndpoint;
import dev.vedette.api.Requires;
import dev.vedette.api.SessionOnly;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table {@code permissions.txt} says for every route who may use it. The end-to-end tests ask a
 * server; here it is compared with the routes themselves, so that none is left out.
 */
class PermissionTableTest {

  private static final String TABLE = "/dev/vedette/api/permissions.txt";

  /** What a route asks for, by method and path, as the last column of the table has it. */
  private static Map<String, String> routes() {
    Map<String, String> routes = new TreeMap<>();
    for (Class<?> resource : ApiApplication.resources()) {
      for (Method method : resource.getMethods()) {
        Stream.of(method.getAnnotations())
            .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
            .filter(verb -> verb != null)
            .forEach(
                verb -> routes.put(verb.value() + " " + path(resource, method), needs(method)));
      }
    }
    return routes;
  }

  private static String path(Class<?> resource, Method method) {
    Path rest = method.getAnnotation(Path.class);
    return (resource.getAnnotation(Path.class).value() + (rest == null ? "" : rest.value()))
        .replaceAll("\\{\\s*([a-zA-Z_]+)\\s*:[^/]*}", "{$1}");
  }

  private static String needs(Method method) {
    Class<?> resource = method.getDeclaringClass();
    if (method.isAnnotationPresent(PublicEndpoint.class)
        || resource.isAnnotationPresent(PublicEndpoint.class)) {
      return "public";
    }
    Requires requires = method.getAnnotation(Requires.class);
    String scopes =
        requires.value().length == 0
            ? "any"
            : Arrays.stream(requires.value())
                .map(Scope::text)
                .sorted()
                .collect(Collectors.joining(","));
    return resource.isAnnotationPresent(SessionOnly.class) ? "session," + scopes : scopes;
  }

  private static List<String[]> rows() throws IOException {
    try (InputStream in = PermissionTableTest.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+"))
          .toList();
    }
  }

  @Test
  void every_route_is_in_the_table_with_what_it_asks_for() throws IOException {
    Map<String, String> table = new TreeMap<>();
    for (String[] row : rows()) {
      assertThat(row).as(String.join(" ", row)).hasSize(12);
      assertThat(table.put(row[0] + " " + row[1], row[11].replaceAll("=\\d+", "")))
          .as("twice: " + row[1])
          .isNull();
    }
    assertThat(table).isEqualTo(routes());
  }
}
