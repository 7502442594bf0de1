package dev.vedette.ingest;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a client sent, before anything was checked.
 *
 * @param kind which endpoint was called
 * @param project the project id as it stands in the path; empty where the path has none
 * @param event the event id as it stands in the path; empty where the path has none
 * @param headers the request headers; names are matched without regard to case
 * @param query the decoded query parameters
 * @param peer the address at the other end of the connection
 * @param body the raw body, still encoded; read at most once, and not closed
 */
public record IngestRequest(
    Kind kind,
    Optional<String> project,
    Optional<String> event,
    Map<String, List<String>> headers,
    Map<String, List<String>> query,
    Optional<String> peer,
    InputStream body) {

  /** The ingestion endpoints. */
  public enum Kind {
    /** {@code /api/{project}/envelope/}: items in the envelope format. */
    ENVELOPE,
    /** {@code /api/{project}/store/}: one event as JSON, perhaps compressed and in base64. */
    STORE,
    /** {@code /api/{project}/security/}: reports of browsers on policies and certificates. */
    SECURITY,
    /** {@code /api/{project}/nel/}: reports of browsers on requests that failed. */
    NEL,

    /** {@code /api/{project}/minidump/}: a crash dump, alone or in a form. */
    MINIDUMP,

    /** {@code /api/{project}/events/{event}/attachments/}: files of an event in a form. */
    ATTACHMENTS
  }

  /** A request whose path names no event. */
  public IngestRequest(
      Kind kind,
      Optional<String> project,
      Map<String, List<String>> headers,
      Map<String, List<String>> query,
      Optional<String> peer,
      InputStream body) {
    this(kind, project, Optional.empty(), headers, query, peer, body);
  }

  /** Copies the headers into a map that ignores the case of names. */
  public IngestRequest {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    headers = byName;
  }

  /** The first value of a header, if it is there and not blank. */
  Optional<String> header(String name) {
    return first(headers.get(name));
  }

  /** All lines of a header as the one list that they are together, if it is there. */
  Optional<String> headerLines(String name) {
    return Optional.ofNullable(headers.get(name)).map(lines -> String.join(",", lines));
  }

  /** The first value of a query parameter, if it is there and not blank. */
  Optional<String> parameter(String name) {
    return first(query.get(name));
  }

  /** The body's content encoding in lower case; empty when there is none. */
  String contentEncoding() {
    List<String> values = headers.getOrDefault("Content-Encoding", List.of());
    return String.join(",", values).trim().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> first(List<String> values) {
    return values == null
        ? Optional.empty()
        : values.stream().map(String::trim).filter(value -> !value.isEmpty()).findFirst();
  }
}
