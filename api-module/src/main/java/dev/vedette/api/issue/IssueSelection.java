package dev.vedette.api.issue;

import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which issues a request wants to change at once: by ids, by a search, or by a status. */
public class IssueSelection {

  /** Issues that are changed at once. */
  static final int MOST = 1000;

  @QueryParam("id")
  private List<String> ids;

  @QueryParam("query")
  private String query;

  @QueryParam("status")
  private String status;

  @QueryParam("sort")
  private String sort;

  /** For JAX-RS. */
  public IssueSelection() {}

  /** Whether ids were sent. */
  boolean named() {
    return ids != null && !ids.isEmpty();
  }

  /** Whether nothing says which issues are meant. */
  boolean isEmpty() {
    return !named() && query == null && status == null;
  }

  /**
   * The ids.
   *
   * @throws BadRequestException if one is not a number, or there are more than 1000
   */
  List<Long> ids() {
    Set<Long> numbers = new LinkedHashSet<>();
    for (String id : ids) {
      if (!Slugs.isId(id) || id.length() > 18) {
        throw new BadRequestException("Invalid id parameter. Values must be numbers.");
      }
      numbers.add(Long.valueOf(id));
    }
    if (numbers.size() > MOST) {
      throw new BadRequestException("No more than " + MOST + " issues can be changed at once.");
    }
    return List.copyOf(numbers);
  }

  /** The search: what was sent, or that for the status, or that for unresolved issues. */
  String query() {
    if (query != null) {
      return status == null ? query : query + " is:" + status;
    }
    return status == null ? "is:unresolved" : "is:" + status;
  }

  String sort() {
    return sort;
  }
}
