package dev.vedette.api.event;

import dev.vedette.api.request.Parameters;
import dev.vedette.event.StoredEvent;
import dev.vedette.platform.Page;
import jakarta.ws.rs.QueryParam;

/** The query parameters of lists of events, besides time and paging. */
public class EventListParameters {

  @QueryParam("full")
  private String full;

  @QueryParam("query")
  private String query;

  @QueryParam("environment")
  private String environment;

  /** For JAX-RS. */
  public EventListParameters() {}

  /**
   * Refuses what lists of events cannot be filtered by.
   *
   * @throws dev.vedette.platform.problem.BadRequestException if there is such a filter
   */
  public void check() {
    Parameters.refuse("query", query);
    Parameters.refuse("environment", environment);
  }

  /** Shapes a page as it was asked for. */
  public Page<?> shape(Page<StoredEvent> events) {
    return Parameters.flag(full)
        ? events.map(EventAssembler::full)
        : events.map(EventAssembler::simple);
  }
}
