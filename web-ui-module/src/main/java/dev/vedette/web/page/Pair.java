package dev.vedette.web.page;

import java.util.Optional;

/**
 * A name and its value, both as an event told them: untrusted plain text.
 *
 * @param name the key
 * @param value the value, any length
 * @param href where the value leads, if it is an {@code http} or {@code https} address
 * @param remark what was done to the value before it was stored; empty if nothing was
 */
public record Pair(String name, String value, Optional<String> href, String remark) {

  /** A pair of which nothing is to be remarked. */
  public Pair(String name, String value, Optional<String> href) {
    this(name, value, href, "");
  }

  /** A pair that links if its value is a web address. */
  public static Pair of(String name, String value) {
    return of(name, value, "");
  }

  /** The same with a remark. */
  public static Pair of(String name, String value, String remark) {
    return new Pair(name, value, WebAddress.of(value), remark);
  }
}
