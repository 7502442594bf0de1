package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.organization.OrganizationOptions;
import dev.vedette.platform.Option;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import dev.vedette.project.ProjectConfiguration;
import dev.vedette.project.ProjectOptions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options of projects and organizations. */
abstract class OptionStorageContract {

  private static final Option<Boolean> SWITCH = Option.flag("test:switch", true);
  private static final Option<List<String>> NAMES = Option.lines("test:names");
  private static final Option<String> TEXT = Option.text("test:text");

  private final TestDatabase database;
  private final Services services;
  private final ProjectOptions projects;
  private final OrganizationOptions organizations;
  private long project;
  private long organization;

  OptionStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.projects = services.get(ProjectOptions.class);
    this.organizations = services.get(OrganizationOptions.class);
  }

  @BeforeEach
  void aProject() {
    project = database.project();
    organization = configuration().organizationId();
  }

  @Test
  void what_nobody_has_set_is_the_fallback() {
    assertThat(read().get(SWITCH)).isTrue();
    assertThat(read().get(NAMES)).isEmpty();
    assertThat(read().has(TEXT)).isFalse();
  }

  @Test
  void what_is_set_is_read_again_and_others_stay() {
    write(OptionChanges.none().set(SWITCH, false).set(NAMES, List.of("a b", "ü")));
    write(OptionChanges.none().set(NAMES, List.of("c")));

    assertThat(read().get(SWITCH)).isFalse();
    assertThat(read().get(NAMES)).containsExactly("c");
  }

  @Test
  void the_fallback_is_not_stored() {
    write(OptionChanges.none().set(SWITCH, false));
    write(OptionChanges.none().set(SWITCH, true));

    assertThat(read().has(SWITCH)).isFalse();
  }

  @Test
  void the_longest_text_fits_and_a_longer_one_is_nobodys_business_to_store() {
    String longest = "x".repeat(Option.MAX_LENGTH);
    write(OptionChanges.none().set(TEXT, longest));

    assertThat(read().get(TEXT)).isEqualTo(longest);
    assertThatThrownBy(() -> OptionChanges.none().set(TEXT, longest + "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_project_does_not_see_anothers() {
    write(OptionChanges.none().set(TEXT, "mine"));

    long other = database.project();
    assertThat(services.tx(() -> projects.of(other)).has(TEXT)).isFalse();
  }

  @Test
  void a_configuration_has_the_projects_options_and_its_organizations() {
    write(OptionChanges.none().set(TEXT, "of the project"));
    services.tx(() -> organizations.set(organization, OptionChanges.none().set(TEXT, "of all")));

    assertThat(configuration().project().get(TEXT)).isEqualTo("of the project");
    assertThat(configuration().organization().get(TEXT)).isEqualTo("of all");
  }

  @Test
  void a_text_that_cannot_be_read_is_an_error_and_not_the_fallback() {
    write(OptionChanges.none().set(Option.text("test:number"), "many"));

    Option<Integer> number = new Option<>("test:number", 0, Integer::valueOf, String::valueOf);
    Options options = read();
    assertThatThrownBy(() -> options.get(number))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test:number");
  }

  private Options read() {
    return services.tx(() -> projects.of(project));
  }

  private void write(OptionChanges changes) {
    services.tx(() -> projects.set(project, changes));
  }

  private ProjectConfiguration configuration() {
    return services.tx(() -> projects.configuration(project)).orElseThrow();
  }
}
