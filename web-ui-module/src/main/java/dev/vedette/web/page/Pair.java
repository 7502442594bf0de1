package dev.vedette.web.page;

import java.util.Optional;

/**
 * A name and its value, both as an event told them: untrusted plain text.
 *
 * @param name the key
 * @param value the value, any length
 * @param href where the value leads, if it is an {@code http} or {@code https} address
 */
public record Pair(String name, String value, Optional<String> href) {

  /** A pair that links if its value is a web address. */
  public static Pair of(String name, String value) {
    return new Pair(name, value, WebAddress.of(value));
  }
}
