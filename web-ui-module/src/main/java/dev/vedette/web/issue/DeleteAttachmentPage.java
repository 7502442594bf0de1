package dev.vedette.web.issue;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * Asks before an attachment is deleted.
 *
 * @param attachment what it is
 * @param action deletes it; POST
 * @param back the event
 */
public record DeleteAttachmentPage(
    List<Crumb> crumbs, EventExtras.AttachmentLine attachment, String action, String back)
    implements PageView {

  @Override
  public String title() {
    return "Delete an attachment";
  }
}
