package dev.vedette.api.response;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.api.Fakes;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.ProblemException;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each error has its status and its body. */
class MappersTest {

  private static Response problem(ProblemException problem) {
    return new ProblemMapper().toResponse(problem);
  }

  private static Response refusal(WebApplicationException refusal) {
    return new ServerRefusalMapper(
            Fakes.of(Request.class, Map.of("getMethod", none -> "PATCH")),
            Fakes.of(HttpHeaders.class, Map.of("getHeaderString", name -> "text/xml")))
        .toResponse(refusal);
  }

  private static void assertDetail(Response response, int status, String detail) {
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
    assertJson(response.getEntity(), "{\"detail\":\"" + detail + "\"}");
  }

  @Test
  void what_the_domain_refuses_has_a_status_and_a_detail() {
    assertDetail(problem(new BadRequestException("bad")), 400, "bad");
    assertDetail(problem(new ForbiddenException("no")), 403, "no");
    assertDetail(problem(new NotFoundException()), 404, "The requested resource does not exist");
    assertDetail(problem(new ConflictException("taken")), 409, "taken");
  }

  @Test
  void invalid_fields_are_told_by_name() {
    Response response = problem(new InvalidException("slug", "wrong"));
    assertThat(response.getStatus()).isEqualTo(400);
    assertJson(response.getEntity(), "{\"slug\":[\"wrong\"]}");
  }

  @Test
  void too_many_requests_say_when_to_come_again() {
    Response response = problem(new TooManyRequestsException("slow down", Duration.ofSeconds(30)));
    assertDetail(response, 429, "slow down");
    assertThat(response.getHeaderString("Retry-After")).isEqualTo("30");
  }

  @Test
  void an_unknown_route_is_404_without_a_body() {
    Response response = refusal(new jakarta.ws.rs.NotFoundException());
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.hasEntity()).isFalse();
  }

  @Test
  void a_method_that_is_not_offered_is_named() {
    Response response = refusal(new NotAllowedException("GET"));
    assertThat(response.getStatus()).isEqualTo(405);
    assertThat(response.getHeaderString("Allow")).isEqualTo("GET");
    assertThat(json(response.getEntity()).path("detail").asText())
        .isEqualTo("Method \"PATCH\" not allowed.");
  }

  @Test
  void a_type_that_is_not_read_is_named() {
    Response response = refusal(new NotSupportedException());
    assertThat(response.getStatus()).isEqualTo(415);
    assertThat(json(response.getEntity()).path("detail").asText())
        .isEqualTo("Unsupported media type \"text/xml\" in request.");
  }

  @Test
  void an_answer_that_was_made_on_purpose_stays() {
    Response made = Response.status(400).entity("as it is").build();
    assertThat(refusal(new WebApplicationException(made)).getEntity()).isEqualTo("as it is");
    assertThat(refusal(new WebApplicationException(304)).getStatus()).isEqualTo(304);
  }

  @Test
  void a_refusal_that_the_container_wrapped_is_unwrapped() {
    assertDetail(
        new UnexpectedMapper()
            .toResponse(new EJBException("x", new EJBException(new ConflictException("taken")))),
        409,
        "taken");
  }

  @Test
  void two_who_create_the_same_at_once_are_in_conflict() {
    assertThat(
            new UnexpectedMapper()
                .toResponse(
                    new EJBException(
                        new IllegalStateException(new SQLException("duplicate", "23505"))))
                .getStatus())
        .isEqualTo(409);
  }

  @Test
  void what_nobody_expected_tells_an_id_and_nothing_else() {
    Response response =
        new UnexpectedMapper().toResponse(new IllegalStateException("secret internals"));
    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(json(response.getEntity()).path("detail").asText()).isEqualTo("Internal Error");
    assertThat(json(response.getEntity()).path("errorId").asText()).matches("[0-9a-f]{32}");
    assertThat(json(response.getEntity()).toString()).doesNotContain("secret");
  }
}
