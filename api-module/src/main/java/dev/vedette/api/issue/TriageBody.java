package dev.vedette.api.issue;

import dev.vedette.api.json.Body;
import dev.vedette.issue.triage.IgnoreTerms;
import dev.vedette.issue.triage.ReleaseSighting;
import dev.vedette.issue.triage.Resolution;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.platform.problem.BadRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads what a body says about the status of issues; the messages are Sentry's. What is wrong is
 * remembered in the body, and is the caller's to check.
 */
final class TriageBody {

  private static final List<String> STATUSES =
      List.of("resolved", "unresolved", "ignored", "resolvedInNextRelease", "muted");
  private static final String NO_RELEASE =
      "No release data present in the system to form a basis for 'Next Release'";
  private static final String IN_NEXT = "inNextRelease";
  private static final String LATEST = "latest";

  private final Body body;
  private final Optional<Releases> releases;
  private final Instant now;

  /**
   * Reads a body.
   *
   * @param releases of the issues' project; empty if they are of several
   */
  TriageBody(Body body, Optional<Releases> releases, Instant now) {
    this.body = body;
    this.releases = releases;
    this.now = now;
  }

  /**
   * The releases of a project.
   *
   * @param latest the newest, if there is any
   * @param named finds one by its version
   */
  record Releases(
      Optional<ReleaseSighting> latest, Function<String, Optional<ReleaseSighting>> named) {}

  /** The status to be given, if there is one. */
  Optional<StatusChange> status() {
    Optional<String> status = body.choice("status", STATUSES);
    Optional<String> substatus = substatus();
    Optional<Body> details = body.object("statusDetails");
    if (status.isEmpty() && substatus.isEmpty()) {
      details
          .filter(each -> !each.names().isEmpty())
          .ifPresent(each -> body.wrong("status", "This field is required."));
      return Optional.empty();
    }
    String wanted = status.map(TriageBody::plain).orElseGet(() -> of(substatus.orElse("")));
    Optional<Resolution> resolution =
        wanted.equals("resolved") ? resolution(status, details) : Optional.empty();
    IgnoreTerms terms = wanted.equals("ignored") ? terms(details) : IgnoreTerms.NONE;
    checkSubstatus(wanted, substatus, terms);
    return body.isWrong() || details.filter(Body::isWrong).isPresent()
        ? Optional.empty()
        : Optional.of(new StatusChange(wanted, substatus, resolution, terms));
  }

  private static String plain(String status) {
    return switch (status) {
      case "muted" -> "ignored";
      case "resolvedInNextRelease" -> "resolved";
      default -> status;
    };
  }

  /** The status that a substatus is one of. */
  private static String of(String substatus) {
    return StatusChange.IGNORED.contains(substatus) ? "ignored" : "unresolved";
  }

  private Optional<String> substatus() {
    if (!body.isSet("substatus")) {
      return Optional.empty();
    }
    Set<String> known = new TreeSet<>(StatusChange.IGNORED);
    known.addAll(StatusChange.UNRESOLVED);
    return body.choice("substatus", known);
  }

  private void checkSubstatus(String status, Optional<String> substatus, IgnoreTerms terms) {
    if (substatus.isEmpty()) {
      return;
    }
    Set<String> fitting =
        switch (status) {
          case "ignored" -> StatusChange.IGNORED;
          case "unresolved" -> StatusChange.UNRESOLVED;
          default -> Set.of();
        };
    if (!fitting.contains(substatus.get())) {
      body.wrong("substatus", "\"" + substatus.get() + "\" is no substatus of \"" + status + "\".");
    } else if (substatus.get().equals("archived_until_condition_met") && !terms.any()) {
      body.wrong("substatus", "Say in statusDetails what ends it.");
    }
  }

  private Optional<Resolution> resolution(Optional<String> status, Optional<Body> details) {
    if (status.filter("resolvedInNextRelease"::equals).isPresent()) {
      return next(body, "status");
    }
    if (details.isEmpty()) {
      return Optional.empty();
    }
    Body given = details.get();
    if (given.isSet(IN_NEXT) && given.bool(IN_NEXT).orElse(false)) {
      return next(given, IN_NEXT);
    }
    if (given.isSet("inRelease")) {
      return release(given);
    }
    return given.object("inCommit").map(TriageBody::commit);
  }

  private Optional<Resolution> next(Body where, String field) {
    Optional<ReleaseSighting> latest = ofOneProject("next release").latest();
    if (latest.isEmpty()) {
      where.wrong(field, NO_RELEASE);
    }
    return latest.map(Resolution::after);
  }

  private Optional<Resolution> release(Body details) {
    Releases known = ofOneProject("release");
    String version = details.optionalText("inRelease", 200).orElse("");
    boolean latest = version.equals(LATEST);
    Optional<ReleaseSighting> found = latest ? known.latest() : known.named().apply(version);
    if (found.isEmpty()) {
      details.wrong(
          "inRelease", latest ? NO_RELEASE : "Unable to find a release with the given version.");
    }
    return found.map(Resolution::in);
  }

  private static Resolution commit(Body commit) {
    return Resolution.by(commit.requiredText("commit", 64), commit.requiredText("repository", 200));
  }

  private Releases ofOneProject(String what) {
    return releases.orElseThrow(
        () ->
            new BadRequestException("Cannot set resolved in " + what + " for multiple projects."));
  }

  /** In the details, or at the top level as older clients send them. */
  private IgnoreTerms terms(Optional<Body> details) {
    if (details.isPresent()) {
      IgnoreTerms terms = IgnoreBody.read(details.get(), "ignoreDuration", now);
      if (terms.any() || details.get().isWrong()) {
        return terms;
      }
    }
    return IgnoreBody.read(
        body, body.isSet("snoozeDuration") ? "snoozeDuration" : "ignoreDuration", now);
  }
}
