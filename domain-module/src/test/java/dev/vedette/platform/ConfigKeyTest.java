package dev.vedette.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README tells every key of the configuration, and only those. */
class ConfigKeyTest {

  @Test
  void the_readme_has_a_row_for_each_key_with_its_default() throws IOException {
    List<String> rows = readme().stream().filter(line -> line.startsWith("| `VEDETTE_")).toList();

    for (ConfigKey key : ConfigKey.values()) {
      assertThat(rows)
          .as(key.variable())
          .anyMatch(
              row ->
                  row.startsWith("| `" + key.variable() + "` |")
                      && (key.defaultValue().isEmpty()
                          || row.contains("`" + key.defaultValue() + "`")));
    }
    assertThat(rows).hasSize(ConfigKey.values().length);
  }

  private static List<String> readme() throws IOException {
    return Files.readAllLines(Path.of("..", "README.md"));
  }
}
