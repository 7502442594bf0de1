package dev.vedette.api.ingest;

import dev.vedette.ingest.IngestRequest.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which endpoint of ingestion a path means. Doubled slashes and a missing last one are forgiven,
 * because SDKs behind proxies send them.
 *
 * @param project what stands in the project's place; empty for {@code /api/store/}
 * @param event what stands in an event's place, where the path has one
 */
record IngestRoute(Kind kind, Optional<String> project, Optional<String> event) {

  private static final Pattern ENVELOPE = Pattern.compile("/+([^/]+)/+envelope/*");
  private static final Pattern REPORT = Pattern.compile("/+([^/]+)/+(security|csp-report|nel)/*");
  private static final Pattern MINIDUMP = Pattern.compile("/+([^/]+)/+minidump/*");
  private static final Pattern ATTACHMENTS =
      Pattern.compile("/+([^/]+)/+events/+([^/]+)/+attachments/*");
  private static final Pattern STORE = Pattern.compile("/+(?:([^/]+)/+)?store/*");

  IngestRoute(Kind kind, Optional<String> project) {
    this(kind, project, Optional.empty());
  }

  /**
   * The endpoint of a path below {@code /api}, such as {@code /7/envelope/}; empty if it is none.
   */
  static Optional<IngestRoute> of(String path) {
    Matcher envelope = ENVELOPE.matcher(path);
    if (envelope.matches()) {
      return Optional.of(new IngestRoute(Kind.ENVELOPE, Optional.of(envelope.group(1))));
    }
    Matcher report = REPORT.matcher(path);
    if (report.matches()) {
      Kind kind = report.group(2).equals("nel") ? Kind.NEL : Kind.SECURITY;
      return Optional.of(new IngestRoute(kind, Optional.of(report.group(1))));
    }
    Matcher minidump = MINIDUMP.matcher(path);
    if (minidump.matches()) {
      return Optional.of(new IngestRoute(Kind.MINIDUMP, Optional.of(minidump.group(1))));
    }
    Matcher attachments = ATTACHMENTS.matcher(path);
    if (attachments.matches() && !attachments.group(1).equals("0")) {
      return Optional.of(
          new IngestRoute(
              Kind.ATTACHMENTS,
              Optional.of(attachments.group(1)),
              Optional.of(attachments.group(2))));
    }
    Matcher store = STORE.matcher(path);
    return store.matches()
        ? Optional.of(new IngestRoute(Kind.STORE, Optional.ofNullable(store.group(1))))
        : Optional.empty();
  }

  /** The methods that the endpoint takes, besides OPTIONS. */
  String methods() {
    return kind == Kind.STORE ? "POST, GET" : "POST";
  }

  /** Whether an event may come in the query of a GET. */
  boolean takesQuery() {
    return kind == Kind.STORE;
  }
}
