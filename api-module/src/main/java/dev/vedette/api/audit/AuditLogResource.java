package dev.vedette.api.audit;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.access.AuditEntry;
import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditQuery;
import dev.vedette.access.AuditTrail;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.api.Requires;
import dev.vedette.api.request.PagedBody;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.TimeRange;
import dev.vedette.organization.Organization;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.InvalidException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who changed what, {@code /api/0/organizations/{organization}/audit-logs/}. */
@Path("0/organizations/{organization}/audit-logs/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditLogResource {

  private static final List<String> EVENTS =
      Arrays.stream(AuditEvent.values()).map(AuditEvent::id).sorted().toList();

  @Inject private AuditTrail trail;
  @Inject private UserService users;
  @Inject private Clock clock;

  /**
   * A page of changes, newest first.
   *
   * @param event only changes of this name; one that does not exist finds nothing
   * @param actor only changes by the user of this id
   */
  @GET
  @Requires({ORG_WRITE, ORG_ADMIN})
  public PagedBody list(
      @PathParam("organization") Organization organization,
      @BeanParam Paging paging,
      @BeanParam TimeRange range,
      @QueryParam("event") String event,
      @QueryParam("actor") String actor) {
    OptionalLong actorId = id(actor);
    Optional<TimeRange.Limits> limits = range.limitsIfGiven(clock.instant());
    PageRequest page = paging.page();
    Optional<AuditEvent> known = Optional.ofNullable(event).flatMap(AuditEvent::of);
    if (event != null && !event.isEmpty() && known.isEmpty()) {
      return shape(Page.ofOffset(List.of(), page));
    }
    return shape(
        trail.list(
            organization.id(),
            new AuditQuery(
                known,
                actorId,
                limits.map(TimeRange.Limits::start),
                limits.flatMap(TimeRange.Limits::end)),
            page));
  }

  private PagedBody shape(Page<AuditEntry> page) {
    Map<Long, User> named =
        users.findByIds(people(page.items())).stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    return new PagedBody(
        page,
        new AuditLogRepresentation(
            page.items().stream().map(entry -> AuditEntryAssembler.of(entry, named)).toList(),
            EVENTS));
  }

  private static Set<Long> people(List<AuditEntry> entries) {
    Set<Long> ids = new TreeSet<>();
    for (AuditEntry entry : entries) {
      entry.actor().userId().ifPresent(ids::add);
      if (entry.target().type().equals(AuditEntryAssembler.USER)) {
        ids.add(entry.target().id());
      }
    }
    return ids;
  }

  private static OptionalLong id(String text) {
    if (text == null || text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!Slugs.isId(text)) {
      throw new InvalidException("actor", "A valid integer is required.");
    }
    return OptionalLong.of(Long.parseLong(text));
  }
}
