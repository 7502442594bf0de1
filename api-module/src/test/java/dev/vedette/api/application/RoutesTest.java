package dev.vedette.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vedette.api.PublicEndpoint;
import dev.vedette.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks every route of the application. */
class RoutesTest {

  private record Route(Class<?> resource, Method method) {

    boolean isPublic() {
      return method.isAnnotationPresent(PublicEndpoint.class)
          || resource.isAnnotationPresent(PublicEndpoint.class);
    }

    boolean requires() {
      return method.isAnnotationPresent(Requires.class);
    }

    String path() {
      Path rest = method.getAnnotation(Path.class);
      return resource.getAnnotation(Path.class).value() + (rest == null ? "" : rest.value());
    }
  }

  private static List<Route> routes() {
    return ApiApplication.resources().stream()
        .flatMap(
            resource ->
                Arrays.stream(resource.getMethods())
                    .filter(RoutesTest::isRoute)
                    .map(method -> new Route(resource, method)))
        .toList();
  }

  private static boolean isRoute(Method method) {
    return Stream.of(method.getAnnotations())
        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  @Test
  void each_route_either_requires_something_or_is_public() {
    assertThat(routes())
        .hasSizeGreaterThan(25)
        .allSatisfy(route -> assertThat(route.isPublic()).isNotEqualTo(route.requires()));
  }

  @Test
  void of_the_web_api_only_the_root_and_what_somebody_shared_is_public() {
    assertThat(routes())
        .filteredOn(route -> route.isPublic() && route.path().startsWith("0/"))
        .extracting(Route::path)
        .containsExactlyInAnyOrder(
            "0/",
            "0/shared/issues/{share}/",
            "0/organizations/{organization}/shared/issues/{share}/");
  }

  @Test
  void only_what_is_the_callers_own_needs_no_scope() {
    assertThat(routes())
        .filteredOn(
            route ->
                route.requires()
                    && route.method().getAnnotation(Requires.class).value().length == 0)
        .extracting(Route::path)
        .containsOnly("0/users/me/", "0/api-tokens/", "0/api-tokens/{token}/");
  }

  @Test
  void the_web_api_leaves_preflight_requests_to_one_place() {
    assertThat(routes())
        .filteredOn(route -> route.path().startsWith("0/"))
        .noneMatch(route -> route.method().isAnnotationPresent(OPTIONS.class));
  }

  @Test
  void each_path_ends_in_a_slash_unless_scim_says_otherwise() {
    assertThat(routes())
        .allSatisfy(
            route ->
                assertThat(route.path().endsWith("/"))
                    .isNotEqualTo(route.path().contains("/scim/v2/")));
  }

  @Test
  void a_resource_is_one_object_for_all_requests() {
    assertThat(ApiApplication.resources())
        .allSatisfy(
            resource -> {
              assertThat(resource).hasAnnotation(ApplicationScoped.class);
              assertThat(Modifier.isPublic(resource.getModifiers())).isTrue();
            });
  }

  @Test
  void every_class_with_a_path_is_listed() {
    assertThat(new ApiApplication().getClasses()).containsAll(ApiApplication.resources());
    assertThat(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.vedette.api")
                    .stream()
                    .filter(each -> each.isAnnotatedWith(Path.class))
                    .filter(each -> !each.getName().contains("Test$"))
                    .map(each -> (Class<?>) each.reflect())
                    .toList())
        .allMatch(ApiApplication.resources()::contains);
  }
}
