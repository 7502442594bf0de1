package dev.vedette.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.json.ApiJson;
import java.util.ArrayList;
import java.util.List;

/** Compares what the API writes. */
public final class ShapeAssertions {

  private ShapeAssertions() {}

  /** The JSON of a value, read again. */
  public static JsonNode json(Object value) {
    return ApiJson.MAPPER.valueToTree(value);
  }

  /** The keys of an object, in the order they are written. */
  public static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** Fails unless the value is written exactly so, whatever the order of keys. */
  public static void assertJson(Object value, String expected) {
    try {
      assertThat(json(value)).isEqualTo(ApiJson.MAPPER.readTree(expected));
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(expected, e);
    }
  }
}
