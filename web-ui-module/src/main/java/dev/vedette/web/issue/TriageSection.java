package dev.vedette.web.issue;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.TimeText;
import java.util.List;
import java.util.Optional;

/**
 * What people have made of an issue, and what the visitor can make of it.
 *
 * @param editable whether the visitor may change it
 * @param deletable whether the visitor may delete it
 * @param how how it is resolved or until what it is ignored, in words, or empty
 * @param assigned who works on it, or empty
 * @param assignees whom it can be given to
 * @param priorities to choose from
 * @param bookmarked whether the visitor marked it
 * @param subscribed whether the visitor hears of it
 * @param inbox why it waits for a review, or empty
 * @param shareable whether the organization allows public links
 * @param shareHref its public page, if it has one
 * @param history the latest first
 * @param hasMore whether there is older history, which is not shown
 * @param hashes how many grouping hashes lead to it, at most 10,000; 0 if it is not editable
 */
public record TriageSection(
    boolean editable,
    boolean deletable,
    String how,
    String assigned,
    List<Choice> assignees,
    List<Choice> priorities,
    boolean bookmarked,
    boolean subscribed,
    String inbox,
    boolean shareable,
    Optional<String> shareHref,
    List<Entry> history,
    boolean hasMore,
    int hashes,
    Paths paths) {

  /**
   * Where forms are sent, and the pages around.
   *
   * @param comments takes new comments; those that exist are below it
   * @param hashes the page that takes merged issues apart
   */
  public record Paths(
      String status,
      String assignee,
      String priority,
      String marks,
      String share,
      String comments,
      String delete,
      String hashes) {}

  /**
   * Something that happened.
   *
   * @param who the person, or the server
   * @param what in words; empty for a comment
   * @param note what was written, in parts; empty for all else
   * @param own the comment's number, if it is the visitor's own
   * @param text the whole comment, to be changed
   */
  public record Entry(
      String who, String what, List<Part> note, Optional<Long> own, String text, TimeText at) {}

  /**
   * A piece of a comment.
   *
   * @param href the address, if it is a complete web address
   */
  public record Part(String text, Optional<String> href) {}
}
