package dev.vedette.api.issue;

import dev.vedette.access.User;
import dev.vedette.api.access.UserAssembler;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.issue.triage.Assignee;
import dev.vedette.issue.triage.AssigneeService;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.issue.triage.Merged;
import dev.vedette.issue.triage.Resolution;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes issues as a body says, and answers with what was changed and nothing else. */
@ApplicationScoped
public class IssueChanges {

  private static final List<String> PRIORITIES = List.of("low", "medium", "high");

  @Inject private ApiRequest request;
  @Inject private TriageService triage;
  @Inject private IssueJobService jobs;
  @Inject private AssigneeService assignees;
  @Inject private Sharing sharing;
  @Inject private Clock clock;

  /**
   * Something to be done to issues.
   *
   * @param merge whether they are to become one
   * @param discard whether they are to be deleted for good
   */
  record Wanted(TriageChange change, boolean merge, boolean discard) {}

  /** What came of it; empty where nothing is left to tell of. */
  record Done(Optional<Map<String, Object>> answer) {}

  /**
   * Reads a body.
   *
   * @param projects of the issues
   * @throws dev.vedette.api.json.InvalidBodyException if something in it is wrong
   */
  Wanted read(Body body, Collection<Project> projects) {
    boolean discard = body.bool("discard").orElse(false);
    boolean merge = body.bool("merge").orElse(false);
    if (discard && body.names().size() > 1) {
      body.wrong("non_field_errors", "Other attributes cannot be updated when discarding");
    }
    Optional<Boolean> open = body.bool("isPublic");
    if (open.orElse(false) && !sharing.isAllowed(request.organization().id())) {
      body.wrong("isPublic", "Sharing issues is disabled for this organization.");
    }
    TriageChange change =
        TriageChange.NONE
            .withStatus(new TriageBody(body, releases(projects), clock.instant()).status())
            .withPriority(body.choice("priority", PRIORITIES))
            .withInbox(body.bool("inbox"))
            .withPublic(open)
            .withMarks(body.bool("hasSeen"), body.bool("isBookmarked"), body.bool("isSubscribed"));
    Optional<String> actor = actor(body);
    body.check();
    return new Wanted(
        change.withAssignee(actor.map(text -> assignee(text, projects))), merge, discard);
  }

  private Optional<TriageBody.Releases> releases(Collection<Project> projects) {
    if (projects.size() != 1) {
      return Optional.empty();
    }
    long project = projects.iterator().next().id();
    return Optional.of(
        new TriageBody.Releases(
            triage.latestRelease(project), version -> triage.release(project, version)));
  }

  private static Optional<String> actor(Body body) {
    return body.has("assignedTo")
        ? body.optionalText("assignedTo", 300).or(() -> Optional.of(""))
        : Optional.empty();
  }

  /** Somebody who may work on all of the projects. */
  private Assignee assignee(String text, Collection<Project> projects) {
    Assignee found = Assignee.NOBODY;
    for (Project project : projects) {
      found = assignees.parse(request.organization(), project, text);
    }
    return found;
  }

  /**
   * Does it.
   *
   * @throws BadRequestException if issues cannot be merged
   */
  Done apply(Collection<Long> issues, Wanted wanted) {
    if (wanted.discard()) {
      jobs.discard(issues, request.userId());
      return new Done(Optional.empty());
    }
    List<Long> found = triage.change(issues, wanted.change(), request.userId());
    if (found.isEmpty()) {
      return new Done(Optional.empty());
    }
    Map<String, Object> answer = answer(wanted.change(), found);
    if (wanted.merge()) {
      Merged merged = jobs.merge(found, request.userId());
      answer.put(
          "merge",
          Map.of(
              "parent",
              Long.toString(merged.parent()),
              "children",
              merged.children().stream().map(id -> Long.toString(id)).toList()));
    }
    return new Done(Optional.of(answer));
  }

  private Map<String, Object> answer(TriageChange change, List<Long> issues) {
    Map<String, Object> answer = new LinkedHashMap<>();
    change.status().ifPresent(status -> put(answer, status));
    change.assignee().ifPresent(who -> answer.put("assignedTo", AssigneeRepresentation.of(who)));
    change.priority().ifPresent(priority -> answer.put("priority", priority));
    change.inbox().ifPresent(inbox -> answer.put("inbox", inbox));
    change.hasSeen().ifPresent(seen -> answer.put("hasSeen", seen));
    change.isBookmarked().ifPresent(marked -> answer.put("isBookmarked", marked));
    change
        .isSubscribed()
        .ifPresent(
            subscribed -> {
              answer.put("isSubscribed", subscribed);
              answer.put(
                  "subscriptionDetails",
                  Optional.of(Map.of("reason", "unknown")).filter(each -> subscribed));
            });
    change
        .isPublic()
        .ifPresent(
            open -> {
              answer.put("isPublic", open);
              if (open) {
                answer.put(
                    "shareId",
                    triage.of(issues.get(issues.size() - 1), request.userId()).shareId());
              }
            });
    return answer;
  }

  private void put(Map<String, Object> answer, StatusChange status) {
    answer.put("status", status.status());
    answer.put("statusDetails", details(status));
    status.substatus().ifPresent(substatus -> answer.put("substatus", substatus));
  }

  private Map<String, Object> details(StatusChange status) {
    Map<String, Object> details = new LinkedHashMap<>();
    status.resolution().ifPresent(resolution -> put(details, resolution));
    status.terms().until().ifPresent(until -> details.put("ignoreUntil", until));
    status.terms().count().ifPresent(count -> details.put("ignoreCount", count));
    status.terms().window().ifPresent(window -> details.put("ignoreWindow", window));
    status.terms().userCount().ifPresent(count -> details.put("ignoreUserCount", count));
    status.terms().userWindow().ifPresent(window -> details.put("ignoreUserWindow", window));
    Optional<User> user = request.caller().user();
    if (!details.isEmpty() && user.isPresent()) {
      details.put("actor", UserAssembler.full(user.get()));
    }
    return details;
  }

  private static void put(Map<String, Object> details, Resolution resolution) {
    switch (resolution.kind()) {
      case IN_RELEASE -> details.put("inRelease", resolution.release().orElse(""));
      case IN_NEXT_RELEASE -> details.put("inNextRelease", true);
      case IN_COMMIT ->
          details.put(
              "inCommit",
              Map.of(
                  "commit",
                  resolution.commit().orElse(""),
                  "repository",
                  resolution.repository().orElse("")));
    }
  }
}
