package dev.vedette.web.issue;

import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * What came with an event besides itself. Texts are untrusted.
 *
 * @param attachments its files by name
 * @param more whether it has more files than these
 * @param allHref all attachments of the issue
 * @param reports what a user wrote about it
 * @param feedbackHref what users wrote about the issue
 */
public record EventExtras(
    List<AttachmentLine> attachments,
    boolean more,
    String allHref,
    List<ReportText> reports,
    String feedbackHref) {

  /** Nothing. */
  static final EventExtras NONE = new EventExtras(List.of(), false, "", List.of(), "");

  /**
   * A file.
   *
   * @param name as the client called it
   * @param type its media type
   * @param minidump whether it is a crash dump
   * @param size in words
   * @param href its content
   * @param eventHref the event that it is of
   * @param deletion asks before it is deleted; empty if the visitor may not
   */
  public record AttachmentLine(
      String name,
      String type,
      boolean minidump,
      String size,
      TimeText created,
      String href,
      String eventHref,
      String deletion) {}

  /**
   * What a user wrote.
   *
   * @param name or "Somebody"
   * @param email possibly empty
   */
  public record ReportText(String name, String email, String comments, TimeText created) {}
}
