package dev.vedette.api.attachment;

import dev.vedette.api.request.Parameters;
import dev.vedette.api.request.TimeRange;
import dev.vedette.attachment.AttachmentQuery;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The query parameters of the attachments of an issue, besides time and paging. */
public class IssueAttachmentParameters {

  private static final int MOST = 100;

  @QueryParam("types")
  private List<String> types;

  @QueryParam("event_id")
  private List<String> eventIds;

  @QueryParam("screenshot")
  private String screenshot;

  @QueryParam("query")
  private String query;

  @QueryParam("environment")
  private String environment;

  /** For JAX-RS. */
  public IssueAttachmentParameters() {}

  /**
   * What is wanted.
   *
   * @throws BadRequestException if a parameter is malformed, or asks for what cannot be told of
   *     attachments
   */
  AttachmentQuery query(TimeRange range, Instant now) {
    Parameters.refuse("query", query);
    Parameters.refuse("environment", environment);
    if (types.size() > MOST || eventIds.size() > MOST) {
      throw new BadRequestException("More than " + MOST + " values of a parameter");
    }
    List<UUID> events =
        eventIds.stream()
            .map(
                id ->
                    HexIds.parse(id).orElseThrow(() -> new BadRequestException("Invalid event_id")))
            .toList();
    Optional<TimeRange.Limits> limits = range.limitsIfGiven(now);
    return new AttachmentQuery(
        types,
        events,
        screenshot != null,
        limits.map(TimeRange.Limits::start),
        limits.flatMap(TimeRange.Limits::end));
  }
}
