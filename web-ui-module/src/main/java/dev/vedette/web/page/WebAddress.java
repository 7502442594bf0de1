package dev.vedette.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides which text of an event may become a link. Only complete {@code http} and {@code https}
 * addresses do; {@code javascript:}, {@code data:} and everything unreadable stays text.
 */
public final class WebAddress {

  private static final int LONGEST = 2048;

  private WebAddress() {}

  /** The address, unchanged, or nothing. */
  public static Optional<String> of(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
      return plain ? Optional.of(text) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
