package dev.vedette.web.grouping;

import dev.vedette.issue.GroupingPreview;
import dev.vedette.platform.HexIds;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed settings would do, in words; titles are untrusted.
 *
 * @param summary sentences
 * @param issues those whose events would come elsewhere
 * @param hasMore whether there are more of them
 */
public record PreviewView(List<String> summary, List<FromIssue> issues, boolean hasMore) {

  private static final int SHOWN = 20;

  /**
   * An issue.
   *
   * @param title of its latest event
   * @param href its page
   * @param events what becomes of how many
   * @param targets where they would come
   */
  public record FromIssue(String title, String href, String events, List<ToIssue> targets) {}

  /**
   * Where events would come.
   *
   * @param what the issue it is
   * @param title of an event
   * @param href page of the issue, or of an event where the issue is yet to be made
   * @param events how many
   */
  public record ToIssue(String what, String title, String href, String events) {}

  static PreviewView of(GroupingPreview preview, String organization) {
    List<FromIssue> issues = new ArrayList<>();
    for (GroupingPreview.Effect effect : preview.effects()) {
      if (issues.size() < SHOWN) {
        issues.add(of(effect, organization));
      }
    }
    return new PreviewView(summary(preview), issues, preview.effects().size() > SHOWN);
  }

  private static List<String> summary(GroupingPreview preview) {
    List<String> lines = new ArrayList<>();
    if (preview.events() == 0) {
      lines.add("This project has no events yet to try the rules on.");
      return lines;
    }
    lines.add(
        preview.changed() == 0
            ? "None of the latest "
                + Numbers.counted(preview.events(), "event", "events")
                + " would come to another issue."
            : Numbers.full(preview.changed())
                + " of the latest "
                + Numbers.counted(preview.events(), "event", "events")
                + " would come to another issue.");
    if (preview.newIssues() > 0) {
      lines.add(
          Numbers.counted(preview.newIssues(), "new issue", "new issues") + " would be made.");
    }
    if (preview.split() > 0) {
      lines.add(Numbers.counted(preview.split(), "issue", "issues") + " would split into several.");
    }
    if (preview.merged() > 0) {
      lines.add(
          Numbers.counted(preview.merged(), "issue", "issues") + " would get events of several.");
    }
    if (preview.cutShort() > 0) {
      lines.add(
          "For "
              + Numbers.counted(preview.cutShort(), "event", "events")
              + " not all rules were tried: together they ask for more work than one event may"
              + " cost. Write fewer of them, or plainer patterns.");
    }
    if (!preview.isComplete()) {
      lines.add("The time was up before all events were looked at.");
    }
    return lines;
  }

  private static FromIssue of(GroupingPreview.Effect effect, String organization) {
    return new FromIssue(
        effect.title(),
        Links.issue(organization, effect.issueId()),
        effect.changed() + " of " + Numbers.counted(effect.events(), "event", "events"),
        effect.targets().stream().map(target -> of(target, effect, organization)).toList());
  }

  private static ToIssue of(
      GroupingPreview.Target target, GroupingPreview.Effect effect, String organization) {
    boolean stays = target.issueId().filter(id -> id == effect.issueId()).isPresent();
    String event = HexIds.text(target.example());
    return new ToIssue(
        stays
            ? "stays"
            : target.issueId().isPresent() ? "to another issue" : "to new issue " + target.number(),
        target.title(),
        target
            .issueId()
            .map(id -> Links.issue(organization, id))
            .orElseGet(() -> Links.event(organization, effect.issueId(), event)),
        Numbers.counted(target.events(), "event", "events"));
  }
}
