package dev.vedette.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformsTest {

  @ParameterizedTest
  @ValueSource(strings = {"java", "python-django", "java-spring-boot", "javascript-react", "other"})
  void families_and_their_frameworks_are_known(String platform) {
    assertThat(Platforms.isKnown(platform)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cobol", "java-", "-java", "java-<b>", "cobol-cics"})
  void anything_else_is_not(String platform) {
    assertThat(Platforms.isKnown(platform)).isFalse();
  }
}
