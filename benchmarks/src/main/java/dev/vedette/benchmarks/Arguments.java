package dev.vedette.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** What the command line asks for; {@code README.md} describes each. */
record Arguments(
    URI url,
    String token,
    String organization,
    Optional<String> project,
    int count,
    int warmup,
    int concurrency,
    OptionalDouble rate,
    long seed,
    OptionalInt verify,
    EventMix mix,
    int pool,
    List<Long> pids,
    List<Path> dataDirectories) {

  private static final int POOL = 2_000;

  private static final Set<String> NAMES =
      Set.of(
          "url",
          "token",
          "organization",
          "project",
          "count",
          "warmup",
          "concurrency",
          "rate",
          "seed",
          "verify",
          "issues",
          "bytes",
          "days",
          "pool",
          "pid",
          "data-dir");

  /**
   * Reads {@code --name value} pairs.
   *
   * @throws IllegalArgumentException with a sentence for the person at the keyboard
   */
  static Arguments parse(String... words) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      String name = words[i].startsWith("--") ? words[i].substring(2) : "";
      if (!NAMES.contains(name) || i + 1 == words.length) {
        throw new IllegalArgumentException("Not understood: " + words[i] + " (see README.md)");
      }
      given.put(name, words[i + 1]);
    }
    for (String required : List.of("url", "token")) {
      if (!given.containsKey(required)) {
        throw new IllegalArgumentException("--" + required + " is missing (see README.md)");
      }
    }
    return new Arguments(
        URI.create(given.get("url")),
        given.get("token"),
        given.getOrDefault("organization", "sentry"),
        Optional.ofNullable(given.get("project")),
        positive(given, "count", 20_000),
        Integer.parseInt(given.getOrDefault("warmup", "2000")),
        positive(given, "concurrency", 8),
        given.containsKey("rate")
            ? OptionalDouble.of(Double.parseDouble(given.get("rate")))
            : OptionalDouble.empty(),
        Long.parseLong(given.getOrDefault("seed", "1")),
        given.containsKey("verify")
            ? OptionalInt.of(positive(given, "verify", 1))
            : OptionalInt.empty(),
        new EventMix(
            positive(given, "issues", EventMix.DEFAULT.issues()),
            positive(given, "bytes", EventMix.DEFAULT.medianBytes()),
            Integer.parseInt(given.getOrDefault("days", "0"))),
        positive(given, "pool", POOL),
        list(given, "pid").stream().map(Long::valueOf).toList(),
        list(given, "data-dir").stream().map(Path::of).toList());
  }

  private static int positive(Map<String, String> given, String name, int otherwise) {
    int value = Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
    if (value < 1) {
      throw new IllegalArgumentException("--" + name + " is at least 1");
    }
    return value;
  }

  private static List<String> list(Map<String, String> given, String name) {
    String text = given.getOrDefault(name, "");
    return Arrays.stream(text.split(",", -1)).filter(part -> !part.isBlank()).toList();
  }
}
