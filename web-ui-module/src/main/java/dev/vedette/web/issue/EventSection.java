package dev.vedette.web.issue;

import dev.vedette.web.page.Pair;
import dev.vedette.web.page.TimeText;
import java.util.List;
import java.util.Optional;

/**
 * One event as the page shows it. All texts are untrusted; lists are empty for what it lacks.
 *
 * @param id 32 hexadecimal digits
 * @param occurred when it happened
 * @param received when it arrived
 * @param neighbours the way to other events of the issue
 * @param jsonHref the same event from the API
 * @param message the message, or empty
 * @param messageRemark what was done to it before it was stored, or empty
 * @param highlights what the project wants to be seen first
 * @param exceptions the innermost, which was raised last, first
 * @param threads other threads with a stack trace
 * @param details policy reports, the failed template and debug images, one group each
 * @param breadcrumbs what happened before, oldest first
 * @param tags sorted by key
 * @param user who was affected
 * @param request the HTTP request
 * @param contexts one group each, such as browser and operating system
 * @param extra additional data
 * @param modules installed packages with their versions
 * @param sdk name and version of the SDK, or empty
 * @param problems what was wrong with the event when it arrived
 * @param extras what came with the event from elsewhere
 */
public record EventSection(
    String id,
    TimeText occurred,
    TimeText received,
    Neighbours neighbours,
    String jsonHref,
    String message,
    String messageRemark,
    List<Pair> highlights,
    List<StackTrace> exceptions,
    List<StackTrace> threads,
    List<Group> details,
    List<Breadcrumb> breadcrumbs,
    List<Pair> tags,
    List<Pair> user,
    Optional<HttpRequest> request,
    List<Group> contexts,
    List<Pair> extra,
    List<Pair> modules,
    String sdk,
    List<String> problems,
    EventExtras extras) {

  /** The same with what came with it. */
  EventSection with(EventExtras found) {
    return new EventSection(
        id,
        occurred,
        received,
        neighbours,
        jsonHref,
        message,
        messageRemark,
        highlights,
        exceptions,
        threads,
        details,
        breadcrumbs,
        tags,
        user,
        request,
        contexts,
        extra,
        modules,
        sdk,
        problems,
        found);
  }

  /**
   * Links to other events of the issue.
   *
   * @param oldest page of the first event
   * @param previous the one before, if any
   * @param next the one after, if any
   * @param latest page of the newest event
   * @param grouping page that says why this event is among them
   */
  public record Neighbours(
      String oldest,
      Optional<String> previous,
      Optional<String> next,
      String latest,
      String grouping) {}

  /**
   * A stack trace under a heading.
   *
   * @param heading exception type or thread name
   * @param value exception value, or empty
   * @param module package of the type, or empty
   * @param note how it was caught or whether it crashed, or empty
   * @param remark what was done to the value before it was stored, or empty
   * @param frames the latest call first
   */
  public record StackTrace(
      String heading,
      String value,
      String module,
      String note,
      String remark,
      List<Frame> frames) {}

  /**
   * A frame, or a gap where frames were left out.
   *
   * @param function its name, or empty
   * @param file path or module
   * @param position line and column such as {@code 12:5}, or empty
   * @param inApp whether it is the application's own code
   * @param open whether it is unfolded at first
   * @param source lines around it
   * @param variables local variables
   * @param omitted how many frames a gap stands for; 0 for a frame
   */
  public record Frame(
      String function,
      String file,
      String position,
      boolean inApp,
      boolean open,
      List<SourceLine> source,
      List<Pair> variables,
      int omitted) {

    /** Whether there is anything to unfold. */
    public boolean foldable() {
      return !source.isEmpty() || !variables.isEmpty();
    }
  }

  /**
   * A line of source.
   *
   * @param number its number in the file
   * @param text its text
   * @param current whether the frame stands on it
   */
  public record SourceLine(long number, String text, boolean current) {}

  /**
   * A breadcrumb.
   *
   * @param time when, if known
   * @param category such as {@code http}
   * @param level its level
   * @param message its message, or empty
   * @param data its data, one {@code key: value} a line, or empty
   * @param remark what was done to it before it was stored, or empty
   */
  public record Breadcrumb(
      Optional<TimeText> time,
      String category,
      String level,
      String message,
      String data,
      String remark) {}

  /**
   * An HTTP request.
   *
   * @param method such as {@code GET}
   * @param url the address as text
   * @param href the address as a link, if it is a web address
   * @param query parameters
   * @param headers headers
   * @param cookies cookies
   * @param body the body, or empty
   * @param environment of the server
   * @param remark what was done to address and body before they were stored, or empty
   */
  public record HttpRequest(
      String method,
      String url,
      Optional<String> href,
      List<Pair> query,
      List<Pair> headers,
      List<Pair> cookies,
      String body,
      List<Pair> environment,
      String remark) {}

  /**
   * Pairs under a heading.
   *
   * @param name the heading
   * @param pairs at least one
   */
  public record Group(String name, List<Pair> pairs) {}
}
