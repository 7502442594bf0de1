package dev.vedette.web.transaction;

import dev.vedette.event.StoredTransaction;
import dev.vedette.event.TransactionService;
import dev.vedette.platform.Page;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;

/** The transactions of a project. */
@Path("organizations/{organization}/projects/{project}/transactions")
@Controller
@ApplicationScoped
public class TransactionsController {

  private static final int PAGE_SIZE = 50;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private TransactionService transactions;
  @Inject private Clock clock;

  /** A page of them. */
  @GET
  public String list(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @QueryParam("cursor") String cursor) {
    Visit.OfProject visit = visits.project(organization, project);
    String slug = visit.visit().slug();
    Page<StoredTransaction> found =
        transactions.list(visit.project().id(), Pager.request(PAGE_SIZE, cursor));
    TransactionsPage page =
        new TransactionsPage(
            visit.project().name(),
            List.of(visit.visit().crumb()),
            visit.tabs("transactions"),
            found.items().stream()
                .map(one -> TransactionRows.row(visit, one, clock.instant()))
                .toList(),
            Pager.of(found, Links.projectTransactions(slug, visit.project().slug()) + "?"),
            Links.gettingStarted(slug, visit.project().slug()));
    return pages.show("transaction/transactions.html", page, visit.visit(), Pages.Section.PROJECTS);
  }
}
