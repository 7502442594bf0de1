package dev.vedette.web.issue;

import dev.vedette.access.Scope;
import dev.vedette.attachment.Attachment;
import dev.vedette.attachment.AttachmentService;
import dev.vedette.attachment.NewAttachment;
import dev.vedette.event.EventKey;
import dev.vedette.event.StoredEvent;
import dev.vedette.feedback.UserReport;
import dev.vedette.feedback.UserReportService;
import dev.vedette.issue.Issue;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.web.issue.EventExtras.AttachmentLine;
import dev.vedette.web.issue.EventExtras.ReportText;
import dev.vedette.web.page.FileSize;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Finds what came with an event besides itself. */
@ApplicationScoped
public class EventExtrasFinder {

  private static final int MOST = 20;

  @Inject private AttachmentService attachments;
  @Inject private UserReportService reports;
  @Inject private Clock clock;

  /** For the container. */
  public EventExtrasFinder() {}

  EventExtras of(Visit.OfProject project, Issue issue, StoredEvent event) {
    String slug = project.visit().slug();
    Page<Attachment> files =
        attachments.listByEvent(
            event.projectId(), event.eventId(), "", false, new PageRequest(MOST, Optional.empty()));
    return new EventExtras(
        files.items().stream().map(each -> line(project, issue.id(), each)).toList(),
        files.hasNext(),
        Links.issueAttachments(slug, issue.id()),
        reports.ofEvent(new EventKey(event.projectId(), event.eventId())).stream()
            .map(each -> text(each))
            .toList(),
        Links.issueFeedback(slug, issue.id()));
  }

  AttachmentLine line(Visit.OfProject project, long issueId, Attachment attachment) {
    String slug = project.visit().slug();
    String event = HexIds.text(attachment.eventId());
    return new AttachmentLine(
        attachment.name(),
        attachment.contentType(),
        attachment.type().equals(NewAttachment.MINIDUMP),
        FileSize.of(attachment.size()),
        TimeText.of(attachment.dateCreated(), clock.instant()),
        Links.attachmentContent(slug, project.project().slug(), event, attachment.id()),
        Links.event(slug, issueId, event),
        mayDelete(project) ? Links.attachmentDeletion(slug, issueId, event, attachment.id()) : "");
  }

  static boolean mayDelete(Visit.OfProject project) {
    return project
        .visit()
        .may(project.teams(), Scope.EVENT_ADMIN, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN);
  }

  private ReportText text(UserReport report) {
    return new ReportText(
        report.name().isEmpty() ? "Somebody" : report.name(),
        report.email(),
        report.comments(),
        TimeText.of(report.dateCreated(), clock.instant()));
  }
}
