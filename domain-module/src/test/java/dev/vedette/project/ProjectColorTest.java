package dev.vedette.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours that Sentry's documentation shows for its example projects. */
class ProjectColorTest {

  @ParameterizedTest
  @CsvSource({"prime-mover, #bf5b3f", "pump-station, #3fbf7f", "the-spoiled-yoghurt, #bf6e3f"})
  void a_project_has_sentrys_colour(String slug, String color) {
    assertThat(ProjectColor.of(slug)).isEqualTo(color);
  }
}
