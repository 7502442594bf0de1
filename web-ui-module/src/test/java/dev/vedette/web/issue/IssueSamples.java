package dev.vedette.web.issue;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.project.DiscardedPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Pages about single issues with sample data. */
public final class IssueSamples {

  private static final Instant NOW = Instant.parse("2026-11-21T14:05:09Z");
  private static final TimeText AT = TimeText.of(NOW.minusSeconds(3600), NOW);
  private static final List<Crumb> CRUMBS = List.of(new Crumb("Organization", "/o/"));
  private static final Pager SINGLE = new Pager(Optional.empty(), Optional.empty());

  private IssueSamples() {}

  /** What people made of an issue. */
  public static TriageSection triage(String text, boolean open) {
    return new TriageSection(
        open,
        open,
        open ? "in the release after " + text : "",
        open ? text : "",
        List.of(new Choice("", "Nobody", false), new Choice("user:1", text, true)),
        List.of(new Choice("high", "high", true), new Choice("low", "low", false)),
        open,
        !open,
        open ? "regression" : "",
        true,
        open ? Optional.of("/share/issue/x/") : Optional.empty(),
        List.of(
            new TriageSection.Entry(text, "resolved it", List.of(), Optional.empty(), "", AT),
            new TriageSection.Entry(text, "", NoteText.parts(text), Optional.of(3L), text, AT),
            new TriageSection.Entry(
                "Ann", "", NoteText.parts("javascript:alert(1)"), Optional.empty(), "", AT)),
        open,
        open ? 3 : 0,
        IssueTriageController.paths("acme", 1));
  }

  /** Events that move. */
  public static List<MovingEvents> moving(boolean any) {
    return any
        ? List.of(
            new MovingEvents("Events of 2 issues are still moving here.", Optional.empty(), ""),
            new MovingEvents("Events are still moving to", Optional.of("PUMP-9"), "/i/9/"))
        : List.of();
  }

  /** So many groups of an issue. */
  public static HashesPage hashes(String text, int count) {
    HashesPage.Group group =
        new HashesPage.Group("f".repeat(32), text, text, "1,000 or more", AT, "/e/");
    return new HashesPage(
        CRUMBS,
        "PUMP-1",
        count > 1,
        Collections.nCopies(count, group),
        moving(count != 1),
        SINGLE,
        "/unmerge/");
  }

  /** The question before some are taken out. */
  public static UnmergePage unmerge() {
    return new UnmergePage(
        CRUMBS, "PUMP-1", "2 groups with 3 events", List.of("0", "1"), "/unmerge/", "/back/");
  }

  /** How so many tags are spread. */
  public static TagsSection tags(String text, int count) {
    TagsSection.Value value = new TagsSection.Value(text, "/?query=browser", "61.4%", "61 %");
    List<TagsSection.Tag> tags = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean wide = i % 4 == 3;
      tags.add(
          new TagsSection.Tag(
              text + i,
              "/tags/",
              wide ? List.of() : Collections.nCopies(1 + i % 4, value),
              wide || i == 0 ? "3 other values" : ""));
    }
    return new TagsSection(tags, count > 5);
  }

  /** So many values of a tag. */
  public static TagValuesPage values(String text, int count, boolean counted) {
    TagsSection.Value value = new TagsSection.Value(text, "/?query=browser", "61.4%", "61 %");
    return new TagValuesPage(
        CRUMBS,
        text,
        "PUMP-1",
        counted ? "1,234 events have" : "",
        Collections.nCopies(count, new TagValuesPage.Row(value, "1,234", AT, AT)),
        counted ? SINGLE : new Pager(Optional.empty(), Optional.of("?cursor=1:1:0")));
  }

  /** An issue by its public link. */
  public static SharedIssuePage shared(String text, EventSection event) {
    return new SharedIssuePage("PUMP-1", text, text, "error", text, AT, AT, event.exceptions());
  }

  /** The question before one is deleted. */
  public static DeleteIssuePage delete(String text) {
    return new DeleteIssuePage(CRUMBS, "PUMP-1", text, "3 events", "/delete/", "/back/");
  }

  /** Discarded issues. */
  public static DiscardedPage discarded(String text) {
    return new DiscardedPage(
        CRUMBS,
        List.of(new Tab("Issues", "/i/", false)),
        List.of(new DiscardedPage.Row(1, text, text, "error", text, AT)),
        SINGLE,
        "/discarded/");
  }

  /** None. */
  public static DiscardedPage nothing() {
    return new DiscardedPage(CRUMBS, List.of(), List.of(), SINGLE, "/discarded/");
  }
}
