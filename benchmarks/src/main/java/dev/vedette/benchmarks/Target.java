package dev.vedette.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project that events are sent to.
 *
 * @param url of the server
 * @param token for the API
 * @param path of the project in the API, with a slash at its end
 * @param projectId its number
 * @param key the public key of its DSN
 */
record Target(URI url, String token, String path, String projectId, String key) {

  private static final Pattern DSN =
      Pattern.compile("\"public\"\\s*:\\s*\"https?://([0-9a-f]{32})@[^\"]*/(\\d+)\"");
  private static final Pattern POINT = Pattern.compile("\\[\\s*\\d+\\s*,\\s*(\\d+)\\s*\\]");

  /**
   * Finds the project that the arguments name, or creates one with a team of its own.
   *
   * @throws IOException when the server cannot be reached or refuses
   */
  static Target of(Arguments arguments) throws IOException {
    try (HttpConnection connection = new HttpConnection(arguments.url())) {
      String organization = arguments.organization();
      String slug = "benchmark-" + Long.toString(System.currentTimeMillis(), 36);
      if (arguments.project().isPresent()) {
        slug = arguments.project().get();
      } else {
        String body = "{\"name\":\"" + slug + "\",\"slug\":\"" + slug + "\"}";
        create(connection, arguments, "organizations/" + organization + "/teams/", body);
        create(connection, arguments, "teams/" + organization + "/" + slug + "/projects/", body);
      }
      String path = "/api/0/projects/" + organization + "/" + slug + "/";
      HttpConnection.Response keys =
          connection.send("GET", path + "keys/", authorization(arguments.token()), new byte[0]);
      Matcher dsn = DSN.matcher(keys.text());
      if (keys.status() != 200 || !dsn.find()) {
        throw new IOException("No key of " + slug + ": " + keys.status() + " " + keys.text());
      }
      return new Target(arguments.url(), arguments.token(), path, dsn.group(2), dsn.group(1));
    }
  }

  /** The path that envelopes go to. */
  String envelopePath() {
    return "/api/" + projectId + "/envelope/";
  }

  /** The headers of a gzipped envelope. */
  String envelopeHeaders() {
    return "X-Sentry-Auth: Sentry sentry_version=7,sentry_client=vedette-benchmark/1.0,sentry_key="
        + key
        + "\r\nContent-Type: application/x-sentry-envelope\r\nContent-Encoding: gzip\r\n";
  }

  /** How many events the server has stored, by its own statistics of the last 24 hours. */
  long stored(HttpConnection connection) throws IOException {
    HttpConnection.Response answer =
        connection.send("GET", path + "stats/?stat=generated", authorization(token), new byte[0]);
    if (answer.status() != 200) {
      throw new IOException("No statistics: " + answer.status() + " " + answer.text());
    }
    long total = 0;
    Matcher point = POINT.matcher(answer.text());
    while (point.find()) {
      total += Long.parseLong(point.group(1));
    }
    return total;
  }

  /** Whether the API gives this event. */
  boolean readable(HttpConnection connection, String eventId) throws IOException {
    HttpConnection.Response answer =
        connection.send("GET", path + "events/" + eventId + "/", authorization(token), new byte[0]);
    return answer.status() == 200 && answer.text().contains(eventId);
  }

  private static void create(
      HttpConnection connection, Arguments arguments, String path, String body) throws IOException {
    HttpConnection.Response answer =
        connection.send(
            "POST",
            "/api/0/" + path,
            authorization(arguments.token()) + "Content-Type: application/json\r\n",
            body.getBytes(StandardCharsets.UTF_8));
    if (answer.status() != 201) {
      throw new IOException(path + ": " + answer.status() + " " + answer.text());
    }
  }

  private static String authorization(String token) {
    return "Authorization: Bearer " + token + "\r\n";
  }
}
