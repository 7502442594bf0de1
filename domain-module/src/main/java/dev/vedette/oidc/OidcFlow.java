package dev.vedette.oidc;

import dev.vedette.platform.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of one way through the provider and back. The browser keeps them meanwhile.
 *
 * @param state comes back with the browser: nobody else started this
 * @param nonce comes back in the ID token: it was made for this
 * @param verifier goes to the provider with the code: nobody who saw the code alone can use it
 */
public record OidcFlow(String state, String nonce, String verifier) {

  private static final Pattern TEXT =
      Pattern.compile("([0-9a-f]{64})\\.([0-9a-f]{64})\\.([0-9a-f]{64})");

  /** New secrets. */
  public static OidcFlow start() {
    return new OidcFlow(Secrets.hex(32), Secrets.hex(32), Secrets.hex(32));
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  public static Optional<OidcFlow> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new OidcFlow(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /** All of it, for a cookie. */
  public String text() {
    return state + "." + nonce + "." + verifier;
  }

  /** Whether this state came back. */
  public boolean isAnsweredBy(String returned) {
    return returned != null
        && MessageDigest.isEqual(
            state.getBytes(StandardCharsets.UTF_8), returned.getBytes(StandardCharsets.UTF_8));
  }

  /** What the provider learns first of the verifier (RFC 7636, S256). */
  String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "OidcFlow";
  }
}
