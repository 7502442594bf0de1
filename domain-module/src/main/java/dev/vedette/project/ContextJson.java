package dev.vedette.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys of contexts in one column, as JSON. */
final class ContextJson {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, List<String>>> TYPE =
      new TypeReference<>() {};

  private ContextJson() {}

  static String write(Map<String, List<String>> context) {
    try {
      return JSON.writeValueAsString(context);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Lists of texts are always JSON", e);
    }
  }

  static Map<String, List<String>> read(String json) {
    try {
      return JSON.readValue(json, TYPE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column does not hold what was written", e);
    }
  }
}
