package dev.vedette.hook;

import dev.vedette.platform.problem.InvalidException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** What the address of a hook may look like. */
final class HookUrl {

  static final int MAX_LENGTH = 512;

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String INVALID = "Enter a valid URL.";

  private HookUrl() {}

  /**
   * Checks an address: http or https, at most {@value #MAX_LENGTH} characters, with a host and
   * without a user. What the host resolves to is checked when a connection is made.
   *
   * @throws InvalidException on the field {@code url}
   */
  static String check(String url) {
    if (url.length() > MAX_LENGTH) {
      throw wrong("Ensure this field has no more than " + MAX_LENGTH + " characters.");
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw wrong(INVALID);
    }
    if (uri.getScheme() == null
        || !SCHEMES.contains(uri.getScheme().toLowerCase(java.util.Locale.ROOT))
        || uri.getHost() == null
        || uri.getPort() == 0
        || uri.getPort() > 65_535) {
      throw wrong(INVALID);
    }
    if (uri.getRawUserInfo() != null) {
      throw wrong("Enter a URL without a user name and password.");
    }
    if (uri.getRawFragment() != null) {
      throw wrong("Enter a URL without a fragment.");
    }
    return url;
  }

  private static InvalidException wrong(String message) {
    return new InvalidException("url", message);
  }
}
