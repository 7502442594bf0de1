package dev.vedette.api.screening;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.event.filter.FilterChange;
import dev.vedette.event.filter.FilterOptions;
import dev.vedette.event.filter.LegacyBrowsers;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectAdministration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One filter: {@code /api/0/projects/{organization}/{project}/filters/{filter}/}. */
@Path("0/projects/{organization}/{project}/filters/{filter}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FilterResource {

  @Inject private ProjectAdministration administration;

  /** Turns a filter on or off, or chooses the old browsers that are kept out. */
  @PUT
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public void update(
      @PathParam("project") Project project, @PathParam("filter") String filter, Body body) {
    FilterChange change = read(filter, body);
    administration.update(project, UnaryOperator.identity(), set -> change.options());
  }

  private static FilterChange read(String filter, Body body) {
    if (filter.equals(FilterShapes.LEGACY_BROWSERS)) {
      return FilterChange.of(browsers(body));
    }
    if (!FilterOptions.SWITCHES.containsKey(filter)) {
      throw new NotFoundException();
    }
    Optional<Boolean> active = body.bool("active");
    if (!body.has("active")) {
      body.wrong("active", "This field is required.");
    }
    body.check();
    return FilterChange.of(FilterOptions.SWITCHES.get(filter), active.orElse(false));
  }

  /** {@code active} wins over the list, as with Sentry. */
  private static LegacyBrowsers browsers(Body body) {
    Optional<Boolean> active = body.bool("active");
    Optional<List<String>> names =
        body.texts("subfilters", LegacyBrowsers.CHOICES.size(), LegacyBrowsers.MAX_NAME);
    for (String name : names.orElse(List.of())) {
      if (!LegacyBrowsers.CHOICES.contains(name)) {
        body.wrong("subfilters", "\"" + name + "\" is not a valid choice.");
      }
    }
    if (!body.has("active") && !body.has("subfilters")) {
      body.wrong("subfilters", "This field is required.");
    }
    body.check();
    if (active.isPresent()) {
      return active.get() ? LegacyBrowsers.DEFAULT : LegacyBrowsers.NONE;
    }
    return LegacyBrowsers.of(names.orElse(List.of()));
  }
}
