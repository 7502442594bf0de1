package dev.vedette.api.event;

import dev.vedette.api.request.Parameters;
import dev.vedette.event.EventQuery;
import dev.vedette.event.EventTerms;
import dev.vedette.event.StoredEvent;
import dev.vedette.platform.Page;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The query parameters of lists of events, besides time and paging. */
public class EventListParameters {

  @QueryParam("full")
  private String full;

  @QueryParam("sample")
  private String sample;

  @QueryParam("query")
  private String query;

  @QueryParam("environment")
  private List<String> environments;

  /** For JAX-RS. */
  public EventListParameters() {}

  /**
   * What is wanted.
   *
   * @throws dev.vedette.platform.problem.BadRequestException if the search is malformed
   */
  EventQuery query(Instant start, Optional<Instant> end) {
    return new EventQuery(Optional.of(start), end, environments, EventTerms.parse(query));
  }

  /** Whether any order will do, as long as it stays. */
  boolean sample() {
    return Parameters.flag(sample);
  }

  /** Shapes a page as it was asked for. */
  public Page<?> shape(Page<StoredEvent> events) {
    return Parameters.flag(full)
        ? events.map(EventAssembler::full)
        : events.map(EventAssembler::simple);
  }
}
