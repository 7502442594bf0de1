package dev.vedette.api.scim;

import dev.vedette.platform.problem.InvalidException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The query parameters of SCIM's lists (RFC 7644, 3.4.2), with the bounds that Sentry has. */
public class ScimListQuery {

  /** The most resources of a page, and the number where none is given. */
  static final int MAX_COUNT = 100;

  @QueryParam("startIndex")
  private String startIndex;

  @QueryParam("count")
  private String count;

  @QueryParam("filter")
  private String filter;

  @QueryParam("excludedAttributes")
  private List<String> excludedAttributes;

  /** For JAX-RS. */
  public ScimListQuery() {}

  ScimListQuery(String startIndex, String count, String filter, List<String> excludedAttributes) {
    this.startIndex = startIndex;
    this.count = count;
    this.filter = filter;
    this.excludedAttributes = excludedAttributes;
  }

  /** The first resource of the page, counted from 1. */
  int startIndex() {
    return number("startIndex", startIndex, 1, 1);
  }

  /** How many resources to pass over. */
  int offset() {
    return startIndex() - 1;
  }

  /** Most resources to answer; 0 asks for their number alone. */
  int count() {
    return Math.min(MAX_COUNT, number("count", count, 0, MAX_COUNT));
  }

  /**
   * What is looked for; empty for everything.
   *
   * @throws ScimException if it cannot be looked for
   */
  Optional<ScimComparison> filter() {
    return Optional.ofNullable(filter).map(ScimListQuery::comparison);
  }

  /** Whether the members of groups are to be left out. */
  boolean excludesMembers() {
    return excludedAttributes.stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .anyMatch(name -> name.strip().equalsIgnoreCase("members"));
  }

  private static ScimComparison comparison(String text) {
    ScimComparison comparison = ScimExpressions.filter(text);
    return switch (comparison.attribute()) {
      case "username", "value", "displayname" -> comparison;
      default -> throw ScimException.invalidFilter();
    };
  }

  private static int number(String name, String text, int least, int otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    int number;
    try {
      number = Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidException(name, "A valid integer is required.");
    }
    if (number < least) {
      throw new InvalidException(
          name, "Ensure this value is greater than or equal to " + least + ".");
    }
    return number;
  }
}
