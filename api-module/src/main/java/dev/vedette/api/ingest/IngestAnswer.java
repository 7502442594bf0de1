package dev.vedette.api.ingest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of ingestion.
 *
 * @param contentType of the body; empty where there is none
 * @param headers further headers by name
 */
record IngestAnswer(int status, String contentType, byte[] body, Map<String, String> headers) {

  /** The same answer with one header more. */
  IngestAnswer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new IngestAnswer(status, contentType, body, more);
  }

  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    if (!contentType.isEmpty()) {
      response.setContentType(contentType);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
