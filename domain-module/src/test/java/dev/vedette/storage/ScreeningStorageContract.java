package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.Arrival;
import dev.vedette.event.FilteredEventException;
import dev.vedette.event.Screening;
import dev.vedette.event.filter.FilterChange;
import dev.vedette.event.filter.FilterOptions;
import dev.vedette.event.filter.LegacyBrowsers;
import dev.vedette.event.screen.Screenings;
import dev.vedette.event.scrub.ScrubChange;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.platform.OptionChanges;
import dev.vedette.project.ProjectOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What projects and organizations have set of filters and scrubbing, as ingestion gets it. */
abstract class ScreeningStorageContract {

  private static final Arrival ARRIVAL =
      new Arrival(
          1,
          Instant.EPOCH,
          Optional.empty(),
          Optional.of("10.1.2.3"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final TestDatabase database;
  private final Services services;
  private final ProjectOptions projects;
  private final OrganizationOptions organizations;
  private final Screenings screenings;
  private long project;

  ScreeningStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.projects = services.get(ProjectOptions.class);
    this.organizations = services.get(OrganizationOptions.class);
    this.screenings = services.get(Screenings.class);
  }

  @BeforeEach
  void aProject() {
    project = database.project();
  }

  @Test
  void a_project_that_has_set_nothing_is_scrubbed() {
    assertThat(scrubbed("password", "x")).isEqualTo("[Filtered]");
    assertThat(scrubbed("note", "10.0.0.1")).isEqualTo("10.0.0.1");
  }

  @Test
  void what_a_project_has_set_counts() {
    set(
        new ScrubChange(
                Optional.of(true),
                Optional.of(false),
                Optional.of(true),
                Optional.of(List.of(" Salary ", "")),
                Optional.of(List.of("$user.id")),
                Optional.of("{\"applications\": {\"extra.mail\": [\"@email\"]}}"))
            .ofProject());

    assertThat(scrubbed("password", "x")).isEqualTo("x");
    assertThat(scrubbed("grossSalary", "x")).isEqualTo("[Filtered]");
    assertThat(scrubbed("note", "10.0.0.1")).isEqualTo("[ip]");
    assertThat(scrubbed("mail", "a@example.com")).isEqualTo("[email]");
  }

  @Test
  void a_project_cannot_leave_what_its_organization_requires() {
    set(off().ofProject());
    assertThat(scrubbed("password", "x")).isEqualTo("x");

    long other = database.project();
    long organization =
        services.tx(() -> projects.configuration(other)).orElseThrow().organizationId();
    services.tx(() -> projects.set(other, off().ofProject()));
    services.tx(
        () ->
            organizations.set(
                organization,
                new ScrubChange(
                        Optional.of(true),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                    .ofOrganization()));
    project = other;
    assertThat(scrubbed("password", "x")).isEqualTo("[Filtered]");
    services.tx(
        () ->
            organizations.set(
                organization,
                new ScrubChange(
                        Optional.of(false),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                    .ofOrganization()));
  }

  @Test
  void filters_are_those_of_the_project() {
    set(
        new FilterChange(
                Map.of(FilterOptions.LOCALHOST, true),
                Optional.of(LegacyBrowsers.of(List.of("safari", "ie"))),
                Map.of(FilterOptions.BLACKLISTED_IPS, List.of("10.0.0.0/8", " ")))
            .options());

    assertThatThrownBy(() -> screening().filter(event(), ARRIVAL))
        .isInstanceOfSatisfying(
            FilteredEventException.class, e -> assertThat(e.reason()).isEqualTo("ip-address"));
    assertThat(services.tx(() -> projects.of(project)).get(FilterOptions.LEGACY_BROWSERS))
        .isEqualTo(LegacyBrowsers.of(List.of("ie", "safari")));
    project = database.project();
    assertThatCode(() -> screening().filter(event(), ARRIVAL)).doesNotThrowAnyException();
  }

  @Test
  void while_nothing_changes_nothing_is_compiled_again() {
    assertThat(screening()).isSameAs(screening());
  }

  private static ScrubChange off() {
    return new ScrubChange(
        Optional.of(false),
        Optional.of(false),
        Optional.of(false),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Screening screening() {
    return services.tx(() -> screenings.of(project));
  }

  private void set(OptionChanges changes) {
    services.tx(() -> projects.set(project, changes));
  }

  private String scrubbed(String name, String value) {
    ObjectNode event = event();
    event.putObject("extra").put(name, value);
    screening().scrub(event, event.arrayNode(), JsonNodeFactory.instance.objectNode());
    return event.at("/extra/" + name).asText();
  }

  private static ObjectNode event() {
    return JsonNodeFactory.instance.objectNode();
  }
}
