package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Compares answers with the published document.
 *
 * @param schemas the document
 */
record Conformance(OpenApiSchemas schemas) {

  static final String ORGANIZATION = "/api/0/organizations/{organization_id_or_slug}/";
  static final String TEAM = "/api/0/teams/{organization_id_or_slug}/{team_id_or_slug}/";
  static final String PROJECT = "/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/";

  /** With the document; where there is none, the test is skipped and says so. */
  static Conformance required() {
    Optional<OpenApiSchemas> loaded = OpenApiSchemas.load();
    assumeTrue(
        loaded.isPresent(),
        "Skipped without the published document: name it with -Dvedette.openapi=<path>");
    return new Conformance(loaded.orElseThrow());
  }

  /**
   * Fails unless the answer is what the document describes for the operation.
   *
   * @param template the operation's path as the document has it
   * @return the body
   */
  JsonNode check(String method, String template, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(schemas.describes(method, template, answer.status()))
        .as("the document describes %s %s %s", method, template, answer.status())
        .isTrue();
    assertThat(schemas.violations(method, template, answer)).as(answer.request()).isEmpty();
    return answer.json();
  }

  /** The same for an operation that answers a change with this status. */
  JsonNode check(String method, String template, Answer answer, int status) {
    return check(method, template, answer.expect(status));
  }

  /** Fails unless the answer is this status without a body. */
  static void empty(Answer answer, int status) {
    assertThat(answer.expect(status).body()).as(answer.request()).isEmpty();
  }

  /** Fails unless the answer is this refusal in one sentence. */
  static void refused(Answer answer, int status, String detail) {
    assertThat(answer.expect(status).detail()).as(answer.request()).isEqualTo(detail);
  }

  /** Fails unless the answer refuses the body because of a field. */
  static void invalid(Answer answer, String field, String message) {
    assertThat(answer.expect(400).json().path(field).path(0).asText())
        .as(answer.request())
        .isEqualTo(message);
  }
}
