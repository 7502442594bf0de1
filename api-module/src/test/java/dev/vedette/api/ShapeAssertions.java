package dev.vedette.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.json.ApiJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Compares what the API writes. */
public final class ShapeAssertions {

  private ShapeAssertions() {}

  /** The JSON of a value, read again. */
  public static JsonNode json(Object value) {
    try {
      return ApiJson.MAPPER.readTree(ApiJson.MAPPER.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless the value is written exactly so, whatever the order of keys. */
  public static void assertJson(Object value, String expected) {
    try {
      assertThat(json(value)).isEqualTo(ApiJson.MAPPER.readTree(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(expected, e);
    }
  }
}
