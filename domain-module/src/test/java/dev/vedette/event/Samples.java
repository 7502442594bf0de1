package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Events as SDKs send them, made up for tests, and the normalising of them. */
public final class Samples {
  /** When all samples arrive: a moment after they happened. */
  public static final Instant NOW = Instant.parse("2026-11-21T09:30:16Z");

  public static final Arrival ARRIVAL =
      new Arrival(
          7,
          NOW,
          Optional.empty(),
          Optional.of("203.0.113.9"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final EventNormalizer NORMALIZER = new EventNormalizer();

  private Samples() {}

  /** The bytes of a sample: {@code java}, {@code javascript} or {@code python}. */
  public static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name + "-event.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Normalises a sample. */
  public static NormalizedEvent sample(String name) {
    return NORMALIZER.normalize(bytes(name), ARRIVAL);
  }

  /** Normalises JSON, in which single quotes stand for double ones. */
  public static NormalizedEvent event(String json) {
    return event(json, ARRIVAL);
  }

  /** Normalises JSON, in which single quotes stand for double ones. */
  public static NormalizedEvent event(String json, Arrival arrival) {
    return NORMALIZER.normalize(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), arrival);
  }

  /** The stored form of JSON, in which single quotes stand for double ones. */
  public static ObjectNode data(String json) {
    return event(json).data();
  }
}
