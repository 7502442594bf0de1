package dev.vedette.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vedette.platform.Secrets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * The text of an organization's token: {@code sntrys_}, what it is for as JSON in Base64, and 32
 * random bytes in Base64 without padding. sentry-cli reads server and organization from it.
 */
final class OrganizationTokenText {

  private static final int SECRET_BYTES = 32;

  private OrganizationTokenText() {}

  /**
   * A new text with a new secret.
   *
   * @param organization slug
   * @param url public address of the server, without a slash at its end; it is its own region
   */
  static String create(String organization, String url, Instant now) {
    String claims =
        JsonNodeFactory.instance
            .objectNode()
            .put("iat", BigDecimal.valueOf(now.toEpochMilli(), 3))
            .put("url", url)
            .put("region_url", url)
            .put("org", organization)
            .toString();
    return TokenKind.ORGANIZATION.prefix()
        + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + "_"
        + Base64.getEncoder().withoutPadding().encodeToString(Secrets.bytes(SECRET_BYTES));
  }
}
