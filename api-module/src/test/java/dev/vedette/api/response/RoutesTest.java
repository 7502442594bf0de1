package dev.vedette.api.response;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {

  /** A path with two methods, one with another. */
  @Path("0/things/")
  public static class Things {

    /** Lists. */
    @GET
    public void list() {}

    /** Creates. */
    @POST
    public void create() {}

    /** Deletes. */
    @DELETE
    @Path("{thing}/")
    public void delete() {}
  }

  private final Routes routes = new Routes(List.of(Things.class, String.class));

  @Test
  void a_path_allows_what_its_methods_answer() throws NoSuchMethodException {
    assertThat(routes.allowed(Things.class, Things.class.getMethod("list")))
        .isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(routes.allowed(Things.class, Things.class.getMethod("delete")))
        .isEqualTo("DELETE, OPTIONS");
  }

  @Test
  void what_is_no_route_allows_nothing() throws NoSuchMethodException {
    assertThat(routes.allowed(String.class, String.class.getMethod("length"))).isEmpty();
  }

  @Test
  void who_may_get_may_ask_for_the_head() {
    assertThat(Allowed.normalized("OPTIONS,GET")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(Allowed.normalized("PUT")).isEqualTo("PUT");
  }
}
