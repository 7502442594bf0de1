package dev.vedette.issue;

import dev.vedette.platform.problem.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which issues of a project are wanted, and in which order.
 *
 * @param status unresolved, resolved or ignored; empty for all
 * @param text part of the title or culprit, in any case
 */
public record IssueQuery(Optional<String> status, Optional<String> text, Sort sort) {

  /** The statuses an issue can have. */
  public static final List<String> STATUSES = List.of("unresolved", "resolved", "ignored");

  /** What is looked at where nothing else is asked for. */
  public static final IssueQuery UNRESOLVED =
      new IssueQuery(Optional.of("unresolved"), Optional.empty(), Sort.DATE);

  /** Orders of a list, all descending. */
  public enum Sort {
    /** Last seen. */
    DATE("last_seen", true),
    /** First seen. */
    NEW("first_seen", true),
    /** Number of events. */
    FREQ("times_seen", false),
    /** Number of users. */
    USER("user_count", false);

    final String column;
    final boolean time;

    Sort(String column, boolean time) {
      this.column = column;
      this.time = time;
    }

    /** Reads the parameter; null, empty and orders not kept here mean the last seen. */
    public static Sort parse(String text) {
      return switch (text == null ? "" : text) {
        case "", "date", "inbox", "trends", "priority" -> DATE;
        case "new" -> NEW;
        case "freq" -> FREQ;
        case "user" -> USER;
        default -> throw new BadRequestException("Invalid sort parameter.");
      };
    }
  }

  /** Checks the status. */
  public IssueQuery {
    if (status.isPresent() && !STATUSES.contains(status.get())) {
      throw new BadRequestException("Invalid status");
    }
  }

  /**
   * Reads a search: {@code is:} with a status, and words, which count as one phrase.
   *
   * @param query null for the default, unresolved issues; empty for all
   * @throws BadRequestException if it says more than is understood here
   */
  public static IssueQuery parse(String query, String sort) {
    Sort order = Sort.parse(sort);
    if (query == null) {
      return new IssueQuery(UNRESOLVED.status(), Optional.empty(), order);
    }
    Optional<String> status = Optional.empty();
    List<String> words = new ArrayList<>();
    for (String term : query.trim().split("\\s+")) {
      if (term.startsWith("is:")) {
        status = Optional.of(status(term.substring(3)));
      } else if (term.matches("!?[a-zA-Z_][\\w.\\[\\]-]*:[^/\\s].*")) {
        throw new BadRequestException("Search by \"" + term + "\" is not supported");
      } else if (!term.isEmpty()) {
        words.add(term);
      }
    }
    String text = String.join(" ", words).replace("\"", "");
    return new IssueQuery(status, text.isEmpty() ? Optional.empty() : Optional.of(text), order);
  }

  private static String status(String text) {
    return switch (text) {
      case "unresolved", "resolved", "ignored" -> text;
      case "archived", "muted" -> "ignored";
      default ->
          throw new BadRequestException(
              "Invalid value for \"is\" search, valid values are " + STATUSES);
    };
  }
}
