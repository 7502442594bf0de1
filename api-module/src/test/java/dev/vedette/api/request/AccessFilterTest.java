package dev.vedette.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Caller;
import dev.vedette.access.Scope;
import dev.vedette.api.Examples;
import dev.vedette.api.Fakes;
import dev.vedette.api.PublicEndpoint;
import dev.vedette.api.Requires;
import dev.vedette.api.SessionOnly;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.ForbiddenException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AccessFilterTest {

  /** Routes of each kind. */
  public static class Resource {

    /** Asks for a scope. */
    @Requires({Scope.ORG_READ, Scope.ORG_ADMIN})
    public void closed() {}

    /** Asks for nothing. */
    @PublicEndpoint
    public void open() {}

    /** Forgot to say. */
    public void forgotten() {}
  }

  /** A resource that manages tokens. */
  @SessionOnly
  public static class Tokens extends Resource {}

  private final ApiRequest request = new ApiRequest();
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private String path = "0/organizations/";
  private Class<?> resource = Resource.class;
  private Set<Scope> checked;

  private void send(String method, String route) throws NoSuchMethodException {
    Method target = Resource.class.getMethod(route);
    UriInfo uri =
        Fakes.of(
            UriInfo.class,
            Map.of(
                "getPath", decode -> path,
                "getBaseUri", none -> URI.create("http://localhost:8080/api/"),
                "getPathParameters",
                    none -> Fakes.of(MultivaluedMap.class, Map.of("getFirst", name -> null))));
    PublicUrl publicUrl =
        new PublicUrl() {
          @Override
          public String of(String scheme, String host, UnaryOperator<String> header) {
            return scheme + "://" + host;
          }
        };
    PathObjects objects =
        new PathObjects() {
          @Override
          void resolve(UnaryOperator<String> parameter, Set<Scope> required, ApiRequest found) {
            checked = required;
          }
        };
    new AccessFilter(
            Fakes.of(
                ResourceInfo.class,
                Map.of(
                    "getResourceMethod", none -> target,
                    "getResourceClass", none -> resource)),
            Fakes.of(
                HttpServletRequest.class,
                Map.of("getAttribute", name -> attributes.get((String) name[0]))),
            request,
            objects,
            publicUrl)
        .filter(
            Fakes.of(
                ContainerRequestContext.class,
                Map.of(
                    "getMethod", none -> method,
                    "getUriInfo", none -> uri,
                    "getHeaderString", name -> headers.get((String) name[0]))));
  }

  @Test
  void without_credentials_it_is_unauthenticated() {
    assertThatThrownBy(() -> send("GET", "closed"))
        .isInstanceOf(UnauthenticatedException.class)
        .hasMessage("Authentication credentials were not provided.");
  }

  @Test
  void bad_credentials_are_named_also_where_none_are_needed() {
    attributes.put(Caller.FAILURE_ATTRIBUTE, "Token expired");
    for (String route : new String[] {"closed", "open"}) {
      assertThatThrownBy(() -> send("GET", route))
          .isInstanceOf(UnauthenticatedException.class)
          .hasMessage("Token expired");
    }
  }

  @Test
  void what_the_route_requires_is_checked() throws NoSuchMethodException {
    attributes.put(Caller.REQUEST_ATTRIBUTE, Examples.token(Scope.ORG_READ));
    send("GET", "closed");
    assertThat(checked).containsExactlyInAnyOrder(Scope.ORG_READ, Scope.ORG_ADMIN);
    assertThat(request.baseUrl()).isEqualTo("http://localhost:8080");
  }

  @Test
  void a_public_route_knows_its_caller_if_there_is_one() throws NoSuchMethodException {
    send("GET", "open");
    assertThat(request.knownCaller()).isEmpty();
    attributes.put(Caller.REQUEST_ATTRIBUTE, Examples.session());
    send("GET", "open");
    assertThat(request.knownCaller()).contains(Examples.session());
    assertThat(checked).isNull();
  }

  @Test
  void ingestion_is_left_alone() throws NoSuchMethodException {
    path = "1/envelope/";
    attributes.put(Caller.FAILURE_ATTRIBUTE, "Invalid token");
    assertThatCode(() -> send("POST", "open")).doesNotThrowAnyException();
  }

  @Test
  void a_route_that_forgot_to_say_is_refused() {
    attributes.put(Caller.REQUEST_ATTRIBUTE, Examples.session());
    assertThatThrownBy(() -> send("GET", "forgotten")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_session_changes_nothing_from_another_site() {
    attributes.put(Caller.REQUEST_ATTRIBUTE, Examples.session());
    headers.put("Origin", "https://evil.example");
    assertThatThrownBy(() -> send("POST", "closed"))
        .isInstanceOf(ForbiddenException.class)
        .hasMessageStartingWith("CSRF Failed");
    headers.put("Origin", "http://localhost:8080");
    assertThatCode(() -> send("POST", "closed")).doesNotThrowAnyException();
  }

  @Test
  void a_token_is_good_from_everywhere() {
    attributes.put(Caller.REQUEST_ATTRIBUTE, Examples.token(Scope.ORG_READ));
    headers.put("Origin", "https://evil.example");
    assertThatCode(() -> send("POST", "closed")).doesNotThrowAnyException();
  }

  @Test
  void a_token_does_not_manage_tokens() {
    resource = Tokens.class;
    attributes.put(Caller.REQUEST_ATTRIBUTE, Examples.token(Scope.ORG_READ));
    assertThatThrownBy(() -> send("GET", "closed"))
        .isInstanceOf(ForbiddenException.class)
        .hasMessage("Tokens are managed by people who are signed in, not with a token.");
    attributes.put(Caller.REQUEST_ATTRIBUTE, Examples.session());
    assertThatCode(() -> send("GET", "closed")).doesNotThrowAnyException();
  }

  @Test
  void a_preflight_request_needs_nothing() {
    assertThatCode(() -> send("OPTIONS", "closed")).doesNotThrowAnyException();
  }
}
