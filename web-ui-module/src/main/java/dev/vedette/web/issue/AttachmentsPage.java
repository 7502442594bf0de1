package dev.vedette.web.issue;

import dev.vedette.web.issue.EventExtras.AttachmentLine;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import java.util.List;

/**
 * The attachments of an issue.
 *
 * @param issue short id
 * @param attachments the newest first
 */
public record AttachmentsPage(
    List<Crumb> crumbs, String issue, List<AttachmentLine> attachments, Pager pager)
    implements PageView {

  @Override
  public String title() {
    return "Attachments of " + issue;
  }
}
