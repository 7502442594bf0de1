package dev.vedette.api.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.InvalidBodyException;
import dev.vedette.issue.triage.IgnoreTerms;
import dev.vedette.issue.triage.ReleaseSighting;
import dev.vedette.issue.triage.Resolution;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.platform.problem.BadRequestException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageBodyTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ReleaseSighting LATEST = new ReleaseSighting("2.0", NOW);
  private static final TriageBody.Releases RELEASES =
      new TriageBody.Releases(
          Optional.of(LATEST),
          version -> Optional.of(LATEST).filter(each -> version.equals("2.0")));
  private static final TriageBody.Releases NO_RELEASES =
      new TriageBody.Releases(Optional.empty(), version -> Optional.empty());

  private static Optional<StatusChange> status(String json) {
    return status(json, Optional.of(RELEASES));
  }

  private static Optional<StatusChange> status(
      String json, Optional<TriageBody.Releases> releases) {
    try {
      Body body = new Body((ObjectNode) ApiJson.MAPPER.readTree(json.replace('\'', '"')));
      Optional<StatusChange> change = new TriageBody(body, releases, NOW).status();
      body.check();
      return change;
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, Object> errors(String json, TriageBody.Releases releases) {
    try {
      status(json, Optional.of(releases));
      throw new AssertionError("nothing is wrong with " + json);
    } catch (InvalidBodyException e) {
      return e.errors();
    }
  }

  @Test
  void a_plain_status_is_taken() {
    assertThat(status("{'status':'resolved'}")).contains(StatusChange.to("resolved"));
    assertThat(status("{'status':'muted','snoozeDuration':null}"))
        .contains(StatusChange.to("ignored"));
    assertThat(status("{}")).isEmpty();
    assertThat(errors("{'status':'gone'}", RELEASES).toString()).contains("is not a valid choice.");
  }

  @Test
  void resolved_in_a_release_names_one_that_is_known() {
    assertThat(status("{'status':'resolved','statusDetails':{'inRelease':'2.0'}}"))
        .contains(StatusChange.resolved(Resolution.in(LATEST)));
    assertThat(status("{'status':'resolved','statusDetails':{'inRelease':'latest'}}"))
        .contains(StatusChange.resolved(Resolution.in(LATEST)));
    assertThat(status("{'status':'resolved','statusDetails':{'inNextRelease':true}}"))
        .contains(StatusChange.resolved(Resolution.after(LATEST)));
    assertThat(status("{'status':'resolvedInNextRelease'}"))
        .contains(StatusChange.resolved(Resolution.after(LATEST)));
    assertThat(
            errors("{'status':'resolved','statusDetails':{'inRelease':'3.0'}}", RELEASES)
                .toString())
        .contains("Unable to find a release with the given version.");
    assertThat(
            errors("{'status':'resolved','statusDetails':{'inNextRelease':true}}", NO_RELEASES)
                .toString())
        .isEqualTo(
            "{statusDetails={inNextRelease=[No release data present in the system to form a basis"
                + " for 'Next Release']}}");
    assertThatThrownBy(
            () ->
                status(
                    "{'status':'resolved','statusDetails':{'inNextRelease':true}}",
                    Optional.empty()))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void resolved_by_a_commit_names_the_repository_too() {
    assertThat(
            status(
                "{'status':'resolved','statusDetails':{'inCommit':{'commit':'a1','repository':'r'}}}"))
        .contains(StatusChange.resolved(Resolution.by("a1", "r")));
    assertThat(
            errors("{'status':'resolved','statusDetails':{'inCommit':{'commit':'a'}}}", RELEASES)
                .toString())
        .contains("repository=[This field is required.]");
  }

  @Test
  void ignored_until_something_happens() {
    IgnoreTerms terms =
        status(
                "{'status':'ignored','statusDetails':{'ignoreDuration':60,'ignoreCount':10,"
                    + "'ignoreWindow':30}}")
            .orElseThrow()
            .terms();
    assertThat(terms.until()).contains(NOW.plusSeconds(3600));
    assertThat(terms.count()).contains(10);
    assertThat(terms.window()).contains(30);
    assertThat(status("{'status':'ignored','ignoreUserCount':2}").orElseThrow().terms().userCount())
        .contains(2);
    assertThat(
            errors(
                    "{'status':'ignored','statusDetails':{'ignoreCount':1,'ignoreWindow':10081}}",
                    RELEASES)
                .toString())
        .contains("Ensure this value is less than or equal to 10080.");
    assertThat(errors("{'status':'ignored','statusDetails':{'ignoreWindow':5}}", RELEASES))
        .isNotEmpty();
  }

  @Test
  void a_substatus_says_the_status_and_has_to_fit_it() {
    assertThat(status("{'substatus':'archived_until_escalating'}").orElseThrow().status())
        .isEqualTo("ignored");
    assertThat(status("{'status':'unresolved','substatus':'ongoing'}").orElseThrow().substatus())
        .contains("ongoing");
    assertThat(status("{'status':'unresolved','substatus':null}")).isPresent();
    assertThat(errors("{'status':'resolved','substatus':'ongoing'}", RELEASES))
        .containsOnlyKeys("substatus");
    assertThat(errors("{'status':'ignored','substatus':'archived_until_condition_met'}", RELEASES))
        .containsOnlyKeys("substatus");
  }
}
