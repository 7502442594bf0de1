package dev.vedette.api.response;

import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The value of the header {@code Allow}. */
final class Allowed {

  private Allowed() {}

  /** The same methods in the order of the alphabet; who gets may also ask for the head. */
  static String normalized(String methods) {
    Set<String> all = new TreeSet<>(Arrays.asList(methods.strip().split("\\s*,\\s*")));
    if (all.contains(HttpMethod.GET)) {
      all.add(HttpMethod.HEAD);
    }
    return String.join(", ", all);
  }
}
