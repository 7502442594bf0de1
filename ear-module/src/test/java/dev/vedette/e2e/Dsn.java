package dev.vedette.e2e;

import java.net.URI;

/**
 * Where an SDK sends to.
 *
 * @param text as the server shows it
 * @param base scheme, host and port
 * @param publicKey 32 hexadecimal digits
 * @param projectId the project's number
 */
record Dsn(String text, URI base, String publicKey, String projectId) {

  static Dsn parse(String text) {
    URI uri = URI.create(text);
    return new Dsn(
        text,
        URI.create(uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort()),
        uri.getUserInfo(),
        uri.getPath().substring(1));
  }

  String envelopePath() {
    return "/api/" + projectId + "/envelope/";
  }

  String storePath() {
    return "/api/" + projectId + "/store/";
  }

  /** The usual value of {@code X-Sentry-Auth}. */
  String authorization() {
    return "Sentry sentry_version=7, sentry_client=vedette-test/1.0, sentry_key=" + publicKey;
  }
}
