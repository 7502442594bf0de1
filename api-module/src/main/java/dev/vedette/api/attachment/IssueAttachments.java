package dev.vedette.api.attachment;

import dev.vedette.api.request.Paging;
import dev.vedette.api.request.TimeRange;
import dev.vedette.attachment.AttachmentService;
import dev.vedette.issue.Issue;
import dev.vedette.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The attachments of an issue's events. */
@ApplicationScoped
public class IssueAttachments {

  @Inject private AttachmentService attachments;
  @Inject private Clock clock;

  /** For the container. */
  public IssueAttachments() {}

  /** A page of them, the newest first. */
  public Page<AttachmentRepresentation> list(
      Issue issue, IssueAttachmentParameters parameters, TimeRange range, Paging paging) {
    return attachments
        .listByIssue(issue.id(), parameters.query(range, clock.instant()), paging.page())
        .map(AttachmentRepresentation::of);
  }
}
