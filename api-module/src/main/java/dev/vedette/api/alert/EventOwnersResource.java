package dev.vedette.api.alert;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.api.Requires;
import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.ownership.OwnerName;
import dev.vedette.ownership.OwnersOfEvent;
import dev.vedette.ownership.OwnershipRule;
import dev.vedette.ownership.OwnershipService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** Who owns an event, {@code …/events/{event}/owners/}. */
@Path("0/projects/{organization}/{project}/events/{event}/owners/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventOwnersResource {

  @Inject private EventService events;
  @Inject private OwnershipService ownership;

  /**
   * The owners.
   *
   * @param rule {@code [type, pattern]} of the rule by which they are; null for none
   * @param rules {@code [[[type, pattern], [[kind, name], …]]]} of that rule
   */
  public record Owners(
      List<OwnerShape> owners,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> rule,
      List<List<Object>> rules) {}

  /** A user or a team. */
  public record OwnerShape(
      String type,
      String id,
      String name,
      @JsonInclude(JsonInclude.Include.NON_NULL) String email) {}

  /** The owners of an event, by the last rule that it matches. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Owners get(@PathParam("project") Project project, @PathParam("event") String id) {
    StoredEvent event =
        HexIds.parse(id)
            .flatMap(eventId -> events.find(project.id(), eventId))
            .orElseThrow(() -> new NotFoundException("Event not found"));
    OwnersOfEvent found = ownership.owners(project.id(), event.data());
    Optional<OwnershipRule> rule = found.rule();
    return new Owners(
        found.owners().stream()
            .map(
                owner ->
                    new OwnerShape(
                        owner.type(),
                        Long.toString(owner.id()),
                        owner.name(),
                        owner.team() ? null : owner.email()))
            .toList(),
        rule.map(each -> List.of(each.type(), each.pattern())).orElse(null),
        rule.map(each -> List.of(pair(each))).orElse(List.of()));
  }

  private static List<Object> pair(OwnershipRule rule) {
    List<List<String>> owners =
        rule.owners().stream().map((OwnerName name) -> List.of(name.type(), name.name())).toList();
    return List.of(List.of(rule.type(), rule.pattern()), owners);
  }
}
