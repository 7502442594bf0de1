package dev.vedette.web.account;

import dev.vedette.web.page.Links;

/** The address that authenticator apps read from a QR code. */
final class OtpAuth {

  private static final String ISSUER = "Vedette";

  private OtpAuth() {}

  /**
   * The address of a secret; the algorithm, digits and period are those that every app assumes.
   *
   * @param secret in base32
   * @param account what the app shows beside the issuer
   */
  static String uri(String secret, String account) {
    return "otpauth://totp/"
        + Links.segment(ISSUER + ":" + account).replace("%3A", ":")
        + "?secret="
        + secret
        + "&issuer="
        + ISSUER
        + "&algorithm=SHA1&digits=6&period=30";
  }
}
