package dev.vedette.api.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a query. The servlet's own parameters would read the body of a form, too, and
 * the body is the event.
 */
final class QueryString {

  private static final int MAX_PARAMETERS = 100;

  private QueryString() {}

  /**
   * Splits and decodes a query.
   *
   * @param query as it was sent; null where there was none, as the servlet API gives it
   * @return values by name; beyond {@value #MAX_PARAMETERS} parameters the rest is left out, and
   *     one that is not well-formed is kept as it was sent
   */
  static Map<String, List<String>> parse(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query != null) {
      String[] pairs = query.split("&", MAX_PARAMETERS + 1);
      for (int i = 0; i < Math.min(pairs.length, MAX_PARAMETERS); i++) {
        int equals = pairs[i].indexOf('=');
        String name = decode(equals < 0 ? pairs[i] : pairs[i].substring(0, equals));
        String value = equals < 0 ? "" : decode(pairs[i].substring(equals + 1));
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
