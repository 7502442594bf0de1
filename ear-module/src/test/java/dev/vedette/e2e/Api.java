package dev.vedette.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small HTTP client for the web API. Redirects are answers. Thread-safe. */
final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static final Pattern NEXT =
      Pattern.compile("<[^>]*>; rel=\"next\"; results=\"true\"; cursor=\"([^\"]+)\"");

  private final URI base;

  /** Names and values in turn, of every request. */
  private final String[] credentials;

  private Api(URI base, String... credentials) {
    this.base = base;
    this.credentials = credentials;
  }

  /** Calls the server at {@code base}; {@code token} is a Bearer token, or null for none. */
  Api(URI base, String token) {
    this(base, token == null ? new String[0] : new String[] {"Authorization", "Bearer " + token});
  }

  /** Calls the server with the cookies of a browser, from a page of the server's own. */
  static Api withCookies(URI base, String cookies) {
    return new Api(base, "Cookie", cookies, "Origin", base.toString());
  }

  /** Calls the server with any value of the header {@code Authorization}. */
  static Api withAuthorization(URI base, String authorization) {
    return new Api(base, "Authorization", authorization);
  }

  Answer get(String path) {
    return send("GET", path, new byte[0]);
  }

  Answer delete(String path) {
    return send("DELETE", path, new byte[0]);
  }

  /** Sends {@code body}, written by Jackson: a map, a list or a tree. */
  Answer post(String path, Object body) {
    return json("POST", path, body);
  }

  /** Sends {@code body}, written by Jackson: a map, a list or a tree. */
  Answer put(String path, Object body) {
    return json("PUT", path, body);
  }

  /** The elements of every page, in order, following the {@code Link} headers. */
  List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      String separator = path.contains("?") ? "&" : "?";
      Answer page = get(path + separator + "cursor=" + cursor.get()).expect(200);
      page.json().forEach(items::add);
      Matcher next = NEXT.matcher(page.header("Link"));
      cursor = next.find() ? Optional.of(next.group(1)) : Optional.empty();
    }
    return items;
  }

  /**
   * Sends any request.
   *
   * @param headers names and values in turn
   * @throws UncheckedIOException when the connection fails
   */
  Answer send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (credentials.length > 0) {
      request.headers(credentials);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          method + " " + path, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer json(String method, String path, Object body) {
    try {
      return send(
          method,
          path,
          Answer.JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8),
          "Content-Type",
          "application/json");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
