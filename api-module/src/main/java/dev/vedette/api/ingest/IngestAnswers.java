package dev.vedette.api.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.ingest.IngestException;
import dev.vedette.ingest.IngestRequest;
import dev.vedette.ingest.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers in the form of the ingestion protocol. Each carries the headers of CORS. */
final class IngestAnswers {

  private static final String JSON = "application/json";

  private static final String ALLOWED_HEADERS =
      "x-sentry-auth, x-requested-with, x-forwarded-for, origin, referer, accept, content-type,"
          + " authentication, authorization, content-encoding, transfer-encoding";

  private static final Map<String, String> CORS =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers", "x-sentry-error, x-sentry-rate-limits, retry-after",
          "Cross-Origin-Resource-Policy", "cross-origin");

  /** A transparent image of one pixel, for pages that send an event by asking for an image. */
  private static final byte[] PIXEL =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private IngestAnswers() {}

  /** What the endpoint answers when all is well. */
  static IngestAnswer of(IngestRequest.Kind kind, Receipt receipt) {
    return switch (kind) {
      case SECURITY, NEL -> silent(receipt);
      case MINIDUMP -> minidump(receipt);
      case ATTACHMENTS -> created(receipt);
      default -> received(receipt);
    };
  }

  /** 200 with the event's id as text, with dashes: what crash handlers read. */
  private static IngestAnswer minidump(Receipt receipt) {
    byte[] id = receipt.eventId().map(UUID::toString).orElse("").getBytes(StandardCharsets.UTF_8);
    return with(new IngestAnswer(200, "text/plain", id, CORS), receipt.headers());
  }

  /** 201 without a body. */
  private static IngestAnswer created(Receipt receipt) {
    return with(new IngestAnswer(201, "", new byte[0], CORS), receipt.headers());
  }

  /** 200 with {@code {"id": …}}, or {@code {}} where there was no event. */
  static IngestAnswer received(Receipt receipt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    receipt.eventId().ifPresent(id -> body.put("id", id.toString().replace("-", "")));
    return with(json(200, body), receipt.headers());
  }

  /** 200 without a body, for browsers that read none. */
  private static IngestAnswer silent(Receipt receipt) {
    return with(new IngestAnswer(200, "", new byte[0], CORS), receipt.headers());
  }

  /** 200 with the image. */
  static IngestAnswer pixel(Receipt receipt) {
    return with(new IngestAnswer(200, "image/gif", PIXEL, CORS), receipt.headers())
        .with("Cache-Control", "no-store");
  }

  /** The refusal as {@code {"detail": …, "causes": […]}}. */
  static IngestAnswer refused(IngestException refusal) {
    return with(error(refusal.status(), refusal.detail(), refusal.causes()), refusal.headers());
  }

  private static IngestAnswer with(IngestAnswer plain, Map<String, String> headers) {
    IngestAnswer answer = plain;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  /** 405 for a method that the endpoint does not take. */
  static IngestAnswer notAllowed(String method, String allowed) {
    return error(405, "Method \"" + method + "\" not allowed.", List.of())
        .with("Allow", allowed + ", OPTIONS");
  }

  /** 500 for what should not have happened. */
  static IngestAnswer failed() {
    return error(500, "internal server error", List.of());
  }

  /** 200 for a preflight request. */
  static IngestAnswer preflight(String methods) {
    return new IngestAnswer(200, "", new byte[0], CORS)
        .with("Access-Control-Allow-Methods", methods)
        .with("Access-Control-Allow-Headers", ALLOWED_HEADERS)
        .with("Access-Control-Max-Age", "3600");
  }

  private static IngestAnswer error(int status, String detail, List<String> causes) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("detail", detail);
    if (!causes.isEmpty()) {
      causes.forEach(body.putArray("causes")::add);
    }
    return json(status, body).with("X-Sentry-Error", oneLine(detail));
  }

  static IngestAnswer json(int status, ObjectNode body) {
    return new IngestAnswer(status, JSON, body.toString().getBytes(StandardCharsets.UTF_8), CORS);
  }

  /** What a client sent may be part of the text; a header is one line of ASCII. */
  private static String oneLine(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
