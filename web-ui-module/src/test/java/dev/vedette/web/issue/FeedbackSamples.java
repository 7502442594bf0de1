package dev.vedette.web.issue;

import dev.vedette.web.feedback.FeedbackPage;
import dev.vedette.web.issue.EventExtras.AttachmentLine;
import dev.vedette.web.issue.EventExtras.ReportText;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attachments and user feedback: full, empty, and with text that tries to do harm. */
public final class FeedbackSamples {

  private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
  private static final TimeText TIME = TimeText.of(NOW.minusSeconds(90), NOW);
  private static final List<Crumb> CRUMBS = List.of(new Crumb("Pump Station", "/p/"));

  private FeedbackSamples() {}

  /** The template of a sample. */
  public static String template(String name) {
    if (name.startsWith("feedback")) {
      return "feedback/feedback.html";
    }
    return name.startsWith("attachments")
        ? "issue/attachments.html"
        : "issue/delete-attachment.html";
  }

  /** By name. */
  public static Map<String, PageView> all(String hostile) {
    Map<String, PageView> all = new LinkedHashMap<>();
    Pager pager = new Pager(Optional.empty(), Optional.of("?cursor=x"));
    all.put("attachments", new AttachmentsPage(CRUMBS, "PUMP-1", files("pump.log", 12), pager));
    all.put("attachments-empty", new AttachmentsPage(CRUMBS, "PUMP-1", List.of(), Pager.NONE));
    all.put(
        "attachments-hostile", new AttachmentsPage(CRUMBS, hostile, files(hostile, 2), Pager.NONE));
    all.put(
        "delete-attachment", new DeleteAttachmentPage(CRUMBS, file(hostile), "/delete/", "/back/"));
    all.put("feedback", feedback("It broke!", 12, false));
    all.put("feedback-empty", feedback("", 0, false));
    all.put("feedback-filtered", feedback("", 0, true));
    all.put("feedback-hostile", feedback(hostile, 2, false));
    return all;
  }

  /** What came with an event. */
  public static EventExtras extras(String text) {
    return new EventExtras(
        files(text, 3), true, "/all/", List.of(new ReportText(text, text, text, TIME)), "/all/");
  }

  private static FeedbackPage feedback(String text, int count, boolean filtered) {
    return new FeedbackPage(
        "User feedback",
        CRUMBS,
        List.of(new Tab("Issues", "/i/", false), new Tab("User feedback", "/f/", true)),
        List.of(new Tab("All", "/f/", !filtered), new Tab("Resolved", "/r/", filtered)),
        Collections.nCopies(
            count, new FeedbackPage.Report(text, text, text, TIME, "PUMP-1 " + text, "/e/")),
        filtered,
        Pager.NONE);
  }

  private static List<AttachmentLine> files(String name, int count) {
    return Collections.nCopies(count, file(name));
  }

  private static AttachmentLine file(String name) {
    return new AttachmentLine(name, "text/plain", true, "1.2 KiB", TIME, "/c/", "/e/", "/d/");
  }
}
