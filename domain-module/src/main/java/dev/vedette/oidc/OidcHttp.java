package dev.vedette.oidc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Asks the provider. It has ten seconds and 256 KiB for an answer, may not send us elsewhere, and
 * is reached only encrypted or on this machine. Thread-safe.
 */
final class OidcHttp implements ResourceRetriever {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LARGEST = 256 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** A JSON object. */
  ObjectNode get(String address, String... headers) throws IOException {
    HttpRequest.Builder request = request(address).header("Accept", "application/json").GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return object(send(request.build()));
  }

  /** The JSON object that answers a form. */
  ObjectNode post(String address, Map<String, String> form, String... headers) throws IOException {
    HttpRequest.Builder request =
        request(address)
            .header("Accept", "application/json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return object(send(request.build()));
  }

  /** The keys of the provider, for the verification of signatures. */
  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpRequest request =
        request(url.toString()).header("Accept", "application/json").GET().build();
    return new Resource(new String(send(request), StandardCharsets.UTF_8), "application/json");
  }

  /** The form of a query or a body. */
  static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(String address) throws IOException {
    try {
      URI uri = new URI(address);
      if (!OidcSettings.isSafe(uri)) {
        throw new IOException("Not https: " + address);
      }
      return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    } catch (URISyntaxException e) {
      throw new IOException("Not an address: " + address, e);
    }
  }

  private byte[] send(HttpRequest request) throws IOException {
    // The request's own time-out ends with the headers; this one includes the body.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, response -> new LimitedBody(LARGEST));
    try {
      HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new IOException(
            request.method()
                + " "
                + request.uri()
                + " was answered with "
                + response.statusCode()
                + error(response.body()));
      }
      return response.body();
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(request.uri() + " took too long to answer", e);
    } catch (ExecutionException e) {
      throw new IOException(request.uri() + " could not be asked: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  /** The code that RFC 6749 has for what is wrong, such as {@code invalid_grant}. */
  private static String error(byte[] body) {
    try {
      String code = JSON.readTree(body).path("error").asText();
      return code.matches("[a-z_]{1,60}") ? " " + code : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static ObjectNode object(byte[] body) throws IOException {
    try {
      JsonNode node = JSON.readTree(body);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new IOException("The provider's answer is not JSON", e);
    }
    throw new IOException("The provider's answer is not a JSON object");
  }
}
