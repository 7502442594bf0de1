package dev.vedette.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The faults of the demo; their events are resources beside this class. */
final class DemoScenarios {

  private static final int LAST = 335;

  private DemoScenarios() {}

  static List<DemoScenario> all() {
    return List.of(
        scenario("pump-station", 4.0, 0, "pressure-out-of-range"),
        scenario("pump-station", 0.6, 200, "valve-timeout"),
        scenario("pump-station", 1.4, 0, "slow-query"),
        scenario("prime-mover", 2.2, 0, "zero-division"),
        scenario("prime-mover", 0.3, 90, "missing-part"),
        scenario("prime-mover", 7.5, 320, "connection-refused"),
        scenario("the-spoiled-yoghurt", 3.1, 0, "undefined-taste"),
        scenario("the-spoiled-yoghurt", 0.8, 40, "chunk-load"));
  }

  private static DemoScenario scenario(String project, double perHour, int first, String name) {
    return new DemoScenario(project, perHour, first, LAST, read(name));
  }

  private static String read(String name) {
    try (InputStream in = DemoScenarios.class.getResourceAsStream("demo/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
