package dev.vedette.web.organization;

import dev.vedette.access.AuditEntry;
import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditQuery;
import dev.vedette.access.AuditTrail;
import dev.vedette.access.Scope;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.SettingsTab;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import dev.vedette.web.view.TextViewEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who changed what in an organization. */
@Path("organizations/{organization}/settings/audit-log")
@Controller
@ApplicationScoped
public class AuditLogController {

  private static final int PAGE = 50;

  /** A download has no pages; the API has. */
  private static final int MOST = 10_000;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private AuditTrail trail;
  @Inject private UserService users;
  @Inject private Models models;
  @Inject private Clock clock;

  /** The list, or with {@code format=csv} the newest 10,000 of it as a file. */
  @GET
  public Response show(
      @PathParam("organization") String organization,
      @QueryParam("event") @DefaultValue("") String event,
      @QueryParam("person") @DefaultValue("") String person,
      @QueryParam("format") @DefaultValue("") String format,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    Visit visit = visits.organization(organization);
    SettingsAccess.require(visit, Scope.ORG_WRITE, Scope.ORG_ADMIN);
    Filter filter = filter(event, person.strip());
    return format.equals("csv") ? csv(visit, filter) : list(visit, filter, cursor);
  }

  /**
   * What is asked for; the user is empty where nobody has the person's address. Then nothing is
   * found, as for somebody who changed nothing here: who has an account elsewhere is not told.
   */
  private record Filter(Optional<AuditEvent> event, String person, OptionalLong user) {

    boolean unknown() {
      return !person.isEmpty() && user.isEmpty();
    }

    AuditQuery query() {
      return new AuditQuery(event, user, Optional.empty(), Optional.empty());
    }

    /** Ends with {@code ?} or {@code &}. */
    String address(String organization) {
      String address = Links.auditLog(organization) + "?";
      if (event.isPresent()) {
        address += "event=" + Links.query(event.get().id()) + "&";
      }
      return person.isEmpty() ? address : address + "person=" + Links.query(person) + "&";
    }
  }

  private Filter filter(String event, String person) {
    OptionalLong user =
        person.isEmpty()
            ? OptionalLong.empty()
            : users
                .findByEmail(person)
                .map(User::id)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    return new Filter(AuditEvent.of(event), person, user);
  }

  private Response list(Visit visit, Filter filter, String cursor) {
    PageRequest request = Pager.request(PAGE, cursor);
    Page<AuditEntry> found =
        filter.unknown()
            ? Page.ofOffset(List.of(), request)
            : trail.list(visit.organization().id(), filter.query(), request);
    Instant now = clock.instant();
    String address = filter.address(visit.slug());
    AuditLogPage page =
        new AuditLogPage(
            List.of(visit.crumb()),
            Links.auditLog(visit.slug()),
            events(filter),
            filter.person(),
            filter.event().isPresent() || !filter.person().isEmpty(),
            found.items().stream().map(entry -> row(entry, now)).toList(),
            Pager.of(found, address),
            address + "format=csv");
    return Response.ok(
            pages.showSettings("organization/audit-log.html", page, visit, SettingsTab.AUDIT_LOG))
        .build();
  }

  private Response csv(Visit visit, Filter filter) {
    List<AuditEntry> all = new ArrayList<>();
    PageRequest request = PageRequest.FIRST;
    boolean more = !filter.unknown();
    while (more && all.size() < MOST) {
      Page<AuditEntry> page = trail.list(visit.organization().id(), filter.query(), request);
      all.addAll(page.items());
      request = new PageRequest(PageRequest.MAX_LIMIT, Optional.of(page.next()));
      more = page.hasNext();
    }
    models.put(TextViewEngine.ATTRIBUTE, AuditCsv.of(all));
    return Response.ok(TextViewEngine.VIEW)
        .type("text/csv; charset=utf-8")
        .header(
            "Content-Disposition", "attachment; filename=\"" + visit.slug() + "-audit-log.csv\"")
        .build();
  }

  private static List<Choice> events(Filter filter) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "All", filter.event().isEmpty()));
    Arrays.stream(AuditEvent.values())
        .filter(AuditEvent::inOrganizations)
        .sorted(Comparator.comparing(AuditEvent::id))
        .map(each -> new Choice(each.id(), each.id(), filter.event().equals(Optional.of(each))))
        .forEach(choices::add);
    return choices;
  }

  private static AuditLogPage.Row row(AuditEntry entry, Instant now) {
    return new AuditLogPage.Row(
        TimeText.of(entry.dateCreated(), now),
        entry.actor().label(),
        entry.actor().address().orElse(""),
        entry.event().id(),
        entry.target().type() + " " + entry.target().label(),
        entry.changes().byField().entrySet().stream()
            .map(
                each ->
                    new AuditLogPage.Difference(
                        each.getKey(),
                        each.getValue().before().orElse(""),
                        each.getValue().after().orElse("")))
            .toList());
  }
}
