package dev.vedette.api.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.access.Role;
import dev.vedette.api.Examples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrganizationProjectShapeTest {

  @Test
  void an_icon_has_no_place_in_the_list() {
    ObjectNode item = item(List.of(), List.of());

    assertThat(item.has("color")).isFalse();
    assertThat(item.has("avatar")).isFalse();
    assertThat(item.has("options")).isFalse();
    assertThat(item.has("latestDeploys")).isTrue();
    assertThat(item.path("slug").asText()).isEqualTo(Examples.PROJECT.slug());
  }

  @Test
  void options_are_shown_by_name_and_deploys_collapsed() {
    ObjectNode item = item(List.of("sentry:origins", "sentry:nothing"), List.of("latestDeploys"));

    assertThat(item.path("options").toString()).isEqualTo("{\"sentry:origins\":\"*\"}");
    assertThat(item.has("latestDeploys")).isFalse();
  }

  private static ObjectNode item(List<String> options, List<String> collapse) {
    return OrganizationProjectShape.of(options, collapse)
        .of(
            Examples.PROJECT,
            ProjectAssembler.summary(
                Examples.PROJECT,
                new ProjectFacts(List.of(Examples.TEAM), List.of(), false, false),
                Examples.access(Role.MEMBER, true, true),
                Optional.empty()));
  }
}
