package dev.vedette.e2e;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What a server answered.
 *
 * @param request method and path, for messages
 * @param status the HTTP status
 * @param headers by any case
 * @param body possibly empty, never null
 */
@SuppressWarnings("ArrayRecordComponent") // Answers are never compared.
record Answer(String request, int status, HttpHeaders headers, byte[] body) {

  static final ObjectMapper JSON = new ObjectMapper();

  /** This answer, if it has this status. */
  Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("Expected " + expected + " but got " + this);
    }
    return this;
  }

  /** The body as JSON; an assertion error where it is none. */
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new AssertionError("Not JSON: " + this, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The member {@code detail} of the body, or an empty text. */
  String detail() {
    return json().path("detail").asText();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The first value of a header, or an empty text. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    String text = text();
    return status + " for " + request + ": " + text.substring(0, Math.min(600, text.length()));
  }
}
