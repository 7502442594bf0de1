package dev.vedette.web.issue;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueHashService;
import dev.vedette.issue.triage.ActivityService;
import dev.vedette.issue.triage.Assignee;
import dev.vedette.issue.triage.AssigneeService;
import dev.vedette.issue.triage.IssueActivity;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.SharedIssues;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.TimeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what people have made of an issue. */
@ApplicationScoped
class TriageSections {

  private static final PageRequest LATEST = new PageRequest(50, Optional.empty());

  @Inject private TriageService triage;
  @Inject private ActivityService activities;
  @Inject private IssueHashService hashes;
  @Inject private AssigneeService assignees;
  @Inject private UserService users;
  @Inject private OrganizationOptions options;
  @Inject private Clock clock;

  /** Remembers that the visitor has seen the issue, and tells what is known. */
  TriageSection of(IssueVisits.Open open) {
    Issue issue = open.issue();
    OptionalLong user = OptionalLong.of(open.user());
    IssueTriage known = triage.of(issue.id(), user);
    if (!known.seen()) {
      TriageChange seen =
          TriageChange.NONE.withMarks(Optional.of(true), Optional.empty(), Optional.empty());
      triage.change(List.of(issue.id()), seen, user);
    }
    boolean editable = open.project().maySettleIssues();
    Page<IssueActivity> latest = activities.list(issue.id(), LATEST);
    return new TriageSection(
        editable,
        open.project().mayDeleteIssues(),
        StatusWords.of(known, clock.instant()),
        known.assignee().map(TriageSections::name).orElse(""),
        editable ? choices(open, known) : List.of(),
        Stream.of("high", "medium", "low")
            .map(one -> new Choice(one, one, one.equals(issue.priority())))
            .toList(),
        known.bookmarked(),
        known.isSubscribed(),
        known.inbox().map(IssueTriage.Inbox::reason).orElse(""),
        options.of(open.project().visit().organization().id()).get(SharedIssues.ALLOWED),
        known.shareId().map(id -> "/share/issue/" + id + "/"),
        history(latest.items(), open),
        latest.hasNext(),
        editable ? hashes.count(issue.id()) : 0,
        IssueTriageController.paths(open.organization(), issue.id()));
  }

  private static String name(Assignee assignee) {
    return assignee.kind() == Assignee.Kind.TEAM ? "#" + assignee.name() : assignee.name();
  }

  /** Also who has it and could not be given it any more. */
  private List<Choice> choices(IssueVisits.Open open, IssueTriage known) {
    List<Assignee> all = new ArrayList<>(assignees.choices(open.project().project()));
    known
        .assignee()
        .filter(one -> all.stream().noneMatch(each -> each.text().equals(one.text())))
        .ifPresent(all::add);
    String present = known.assignee().map(Assignee::text).orElse("");
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Nobody", present.isEmpty()));
    all.forEach(one -> choices.add(new Choice(one.text(), name(one), one.text().equals(present))));
    return choices;
  }

  private List<TriageSection.Entry> history(List<IssueActivity> latest, IssueVisits.Open open) {
    Instant now = clock.instant();
    Map<Long, User> people =
        users
            .findByIds(latest.stream().flatMap(each -> each.userId().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    return latest.stream()
        .map(
            each -> {
              String note = each.note().orElse("");
              boolean own =
                  each.note().isPresent() && each.userId().equals(Optional.of(open.user()));
              return new TriageSection.Entry(
                  each.userId().map(people::get).map(User::name).orElse("Vedette"),
                  each.note().isPresent() ? "" : ActivityWords.of(each),
                  NoteText.parts(note),
                  own ? Optional.of(each.id()) : Optional.empty(),
                  note,
                  TimeText.of(each.dateCreated(), now));
            })
        .toList();
  }
}
