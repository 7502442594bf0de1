package dev.vedette.project;

/**
 * Where a client sends what, all with one key.
 *
 * @param publicDsn what an SDK is configured with
 * @param secretDsn the same with the secret key, for SDKs of an old protocol
 * @param csp for reports of a content security policy
 * @param cdn the JavaScript loader
 */
public record Dsn(
    String publicDsn,
    String secretDsn,
    String csp,
    String security,
    String minidump,
    String nel,
    String unreal,
    String crons,
    String cdn,
    String playstation,
    String integration,
    String otlpTraces,
    String otlpLogs) {

  static Dsn of(String baseUrl, ProjectKey key) {
    int authority = baseUrl.indexOf("://") + 3;
    String scheme = baseUrl.substring(0, authority);
    String host = baseUrl.substring(authority);
    String api = baseUrl + "/api/" + key.projectId();
    String query = "?sentry_key=" + key.publicKey();
    return new Dsn(
        scheme + key.publicKey() + "@" + host + "/" + key.projectId(),
        scheme + key.publicKey() + ":" + key.secretKey() + "@" + host + "/" + key.projectId(),
        api + "/csp-report/" + query,
        api + "/security/" + query,
        api + "/minidump/" + query,
        api + "/nel/" + query,
        api + "/unreal/" + key.publicKey() + "/",
        api + "/cron/___MONITOR_SLUG___/" + key.publicKey() + "/",
        baseUrl + "/js-sdk-loader/" + key.publicKey() + ".min.js",
        api + "/playstation/" + query,
        api + "/integration/",
        api + "/integration/otlp/v1/traces",
        api + "/integration/otlp/v1/logs");
  }
}
