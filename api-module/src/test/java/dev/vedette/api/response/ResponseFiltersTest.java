package dev.vedette.api.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.api.Fakes;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Headers of answers, and what happens to paths without their last slash. */
class ResponseFiltersTest {

  /** A path with one method. */
  @Path("0/things/")
  public static class Things {

    /** Lists. */
    @GET
    public void list() {}
  }

  private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
  private final AtomicReference<Object> entity = new AtomicReference<>();
  private final AtomicReference<Integer> status = new AtomicReference<>(200);
  private final AtomicReference<Response> aborted = new AtomicReference<>();
  private final Map<String, String> sent = new HashMap<>();

  private ContainerRequestContext request(String method, String path, MediaType type) {
    UriInfo uri =
        Fakes.of(
            UriInfo.class,
            Map.of(
                "getPath", decode -> path,
                "getRequestUri", none -> URI.create("http://localhost/api/" + path)));
    return Fakes.of(
        ContainerRequestContext.class,
        Map.of(
            "getMethod", none -> method,
            "getUriInfo", none -> uri,
            "getMediaType", none -> type,
            "getHeaderString", name -> sent.get((String) name[0]),
            "abortWith",
                response -> {
                  aborted.set((Response) response[0]);
                  return null;
                }));
  }

  private ContainerResponseContext response() {
    return Fakes.of(
        ContainerResponseContext.class,
        Map.of(
            "getStatus", none -> status.get(),
            "setStatus",
                value -> {
                  status.set((Integer) value[0]);
                  return null;
                },
            "getEntity", none -> entity.get(),
            "setEntity",
                value -> {
                  entity.set(value[0]);
                  return null;
                },
            "getEntityAnnotations", none -> new Annotation[0],
            "getMediaType", none -> MediaType.APPLICATION_JSON_TYPE,
            "getHeaderString", name -> (String) headers.getFirst((String) name[0]),
            "getHeaders", none -> headers));
  }

  private void common(String method, String path, boolean matched) throws Exception {
    Method list = Things.class.getMethod("list");
    new CommonHeaders(
            Fakes.of(
                ResourceInfo.class,
                Map.of(
                    "getResourceMethod", none -> matched ? list : null,
                    "getResourceClass", none -> matched ? Things.class : null)),
            new Routes(List.of(Things.class)))
        .filter(request(method, path, null), response());
  }

  @Test
  void every_answer_has_the_usual_headers() throws Exception {
    common("GET", "0/things/", true);
    assertThat(headers.getFirst("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("deny");
    assertThat(headers.getFirst("X-XSS-Protection")).isEqualTo("1; mode=block");
    assertThat(headers.getFirst("Content-Language")).isEqualTo("en");
    assertThat(headers.getFirst("Vary")).isEqualTo("Accept-Language, Cookie");
    assertThat(headers).doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void a_page_of_another_site_may_read_the_answer_but_has_no_session() throws Exception {
    sent.put("Origin", "https://dashboard.example");
    common("GET", "0/things/", true);
    assertThat(headers.getFirst("Access-Control-Allow-Origin"))
        .isEqualTo("https://dashboard.example");
    assertThat(headers.getFirst("Access-Control-Expose-Headers").toString()).contains("Link");
    assertThat(headers.getFirst("Vary")).isEqualTo("Accept-Language, Cookie, Origin");
    assertThat(headers).doesNotContainKey("Access-Control-Allow-Credentials");
  }

  @Test
  void a_preflight_request_learns_the_methods() throws Exception {
    sent.put("Origin", "null");
    status.set(204);
    entity.set("GET, OPTIONS");
    headers.putSingle("Allow", "OPTIONS,GET");
    common("OPTIONS", "0/things/", false);
    assertThat(status.get()).isEqualTo(200);
    assertThat(entity.get()).isNull();
    assertThat(headers.getFirst("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(headers.getFirst("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(headers.getFirst("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(headers.getFirst("Access-Control-Max-Age")).isEqualTo("3600");
  }

  @Test
  void ingestion_answers_in_its_own_way() throws Exception {
    common("POST", "1/envelope/", true);
    assertThat(headers).isEmpty();
  }

  @Test
  void a_page_is_answered_with_its_items_and_hits() {
    entity.set(
        new Page<>(
            List.of("x"),
            new Cursor(1, 0, true),
            false,
            new Cursor(1, 1, false),
            true,
            OptionalLong.of(2500)));
    ApiRequest api = new ApiRequest();
    new PageHeaders(api).filter(request("GET", "0/things/", null), response());
    assertThat(entity.get()).isEqualTo(List.of("x"));
    assertThat(headers.getFirst("Link").toString()).contains("cursor=\"1:1:0\"");
    assertThat(headers.getFirst("X-Hits")).isEqualTo(1000L);
    assertThat(headers.getFirst("X-Max-Hits")).isEqualTo(1000L);
  }

  @Test
  void what_is_no_page_stays_as_it_is() {
    entity.set("plain");
    new PageHeaders(new ApiRequest()).filter(request("GET", "0/things/", null), response());
    assertThat(entity.get()).isEqualTo("plain");
    assertThat(headers).isEmpty();
  }

  @Test
  void a_path_without_its_last_slash_is_told_so() {
    new TrailingSlash().filter(request("GET", "0/things", null));
    assertThat(aborted.get().getStatus()).isEqualTo(404);
    assertThat(aborted.get().getEntity())
        .isEqualTo("Route not found, did you forget a trailing slash?");
  }

  @Test
  void a_client_that_speaks_json_is_told_so_in_json() {
    new TrailingSlash().filter(request("POST", "0/things", MediaType.APPLICATION_JSON_TYPE));
    assertThat(aborted.get().getEntity())
        .isEqualTo(Map.of("info", "Route not found, did you forget a trailing slash?"));
  }

  @Test
  void other_paths_go_on() {
    new TrailingSlash().filter(request("GET", "0/things/", null));
    new TrailingSlash().filter(request("POST", "1/envelope", null));
    new TrailingSlash().filter(request("OPTIONS", "0/things", null));
    assertThat(aborted.get()).isNull();
  }
}
