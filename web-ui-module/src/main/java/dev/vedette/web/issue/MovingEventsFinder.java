package dev.vedette.web.issue;

import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.issue.triage.IssueWork;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of an issue which merges and separations are not done yet. */
@ApplicationScoped
class MovingEventsFinder {

  @Inject private IssueJobService jobs;
  @Inject private IssueService issues;

  /** What still moves from or to an issue. */
  List<MovingEvents> of(String organization, Issue issue) {
    List<IssueWork> works = jobs.underWay(issue);
    List<MovingEvents> moving = new ArrayList<>();
    long merges = works.stream().filter(IssueWork::merge).count();
    if (merges > 0) {
      String what = Numbers.counted(merges, "issue that was merged", "issues that were merged");
      moving.add(
          new MovingEvents("Events of " + what + " are still moving here.", Optional.empty(), ""));
    }
    List<IssueWork> separations = works.stream().filter(work -> !work.merge()).toList();
    Map<Long, Issue> others =
        issues
            .findByIds(separations.stream().map(work -> other(work, issue)).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Issue::id, Function.identity()));
    for (IssueWork work : separations) {
      Optional<Issue> other = Optional.ofNullable(others.get(other(work, issue)));
      moving.add(
          new MovingEvents(
              work.to() == issue.id()
                  ? "Events are still moving here. They come from"
                  : "Events that were taken out are still moving to",
              other.map(Issue::shortId),
              other.map(one -> Links.issue(organization, one.id())).orElse("")));
    }
    return moving;
  }

  private static long other(IssueWork work, Issue issue) {
    return work.to() == issue.id() ? work.from() : work.to();
  }
}
