package dev.vedette.api.request;

import dev.vedette.platform.PageRequest;
import jakarta.ws.rs.QueryParam;

/** The query parameters by which a list is paged. */
public class Paging {

  @QueryParam("per_page")
  private String perPage;

  @QueryParam("limit")
  private String limit;

  @QueryParam("cursor")
  private String cursor;

  /** For JAX-RS. */
  public Paging() {}

  /**
   * The page that is asked for; {@code limit} is another name of {@code per_page}.
   *
   * @throws dev.vedette.platform.problem.BadRequestException if a parameter is malformed
   */
  public PageRequest page() {
    return PageRequest.parse(perPage == null ? limit : perPage, cursor);
  }
}
