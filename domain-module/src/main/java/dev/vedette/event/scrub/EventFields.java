package dev.vedette.event.scrub;

import dev.vedette.event.scrub.Field.Level;

/** The places of an event, and what may be scrubbed there: as in the protocol of Sentry's Relay. */
final class EventFields {
  private static final Field TEXT = Field.of(Level.ALWAYS);
  private static final Field SCANNED = Field.scannedOnly();

  private static final Field FRAME =
      Field.struct("frame")
          .with("vars", Field.FREE)
          .with(
              Field.NAMED,
              "filename",
              "abs_path",
              "module",
              "package",
              "function",
              "raw_function",
              "symbol",
              "context_line",
              "pre_context",
              "post_context",
              "data");

  private static final Field STACKTRACE = Field.struct("stacktrace").with("frames", list(FRAME));

  private static final Field EXCEPTION =
      Field.struct("exception")
          .with("value", Field.message(""))
          .with("type", SCANNED)
          .with("module", Field.NAMED)
          .with(STACKTRACE, "stacktrace", "raw_stacktrace")
          .with(
              "mechanism",
              Field.struct("")
                  .with("data", Field.FREE)
                  .with("meta", Field.FREE)
                  .with("description", TEXT)
                  .with("help_link", Field.NAMED));

  private static final Field REQUEST =
      Field.struct("request")
          .with(TEXT, "url", "fragment")
          .with(Field.FREE, "data", "query_string", "cookies", "headers", "env");

  private static final Field USER =
      Field.struct("user")
          .with(TEXT, "id", "email", "username", "ip_address", "name", "segment")
          .with(Field.FREE, "geo", "data");

  private static final Field TRACE =
      Field.of(Level.ALWAYS)
          .withOthers(Field.FREE)
          .with(
              Field.NEVER,
              "type",
              "trace_id",
              "span_id",
              "parent_span_id",
              "op",
              "status",
              "origin",
              "sampled");

  private static final Field CONTEXTS =
      Field.of(Level.ALWAYS)
          .withOthers(Field.of(Level.ALWAYS).withOthers(Field.FREE).with("type", Field.NEVER))
          .with("trace", TRACE)
          .with("profile", Field.NEVER)
          .with("replay", Field.NEVER);

  private static final Field SPAN =
      Field.struct("span")
          .with("description", TEXT)
          .with(Field.FREE, "data", "tags", "sentry_tags");

  /** A whole event. */
  static final Field EVENT =
      Field.struct("event")
          .with(TEXT, "server_name", "site", "transaction", "culprit")
          .with("logger", SCANNED)
          .with("fingerprint", Field.scannedOnly().withOthers(SCANNED))
          .with(
              "logentry",
              Field.struct("logentry")
                  .with(Field.message("message"), "message", "formatted")
                  .with("params", Field.FREE))
          .with("exception", values(EXCEPTION))
          .with("stacktrace", STACKTRACE)
          .with(
              "threads",
              values(
                  Field.struct("thread")
                      .with("name", TEXT)
                      .with(STACKTRACE, "stacktrace", "raw_stacktrace")))
          .with("request", REQUEST)
          .with("user", USER)
          .with(
              "breadcrumbs",
              values(
                  Field.struct("breadcrumb")
                      .with("message", TEXT)
                      .with("category", SCANNED)
                      .with("data", Field.FREE)))
          .with("contexts", CONTEXTS)
          .with("extra", Field.FREE)
          .with("tags", Field.FREE)
          .with(Field.FREE, "csp", "hpkp", "expectct", "expectstaple")
          .with("template", Field.NAMED)
          .with("spans", list(SPAN))
          .with(
              "debug_meta",
              Field.struct("")
                  .with(
                      "images",
                      list(Field.struct("").with(Field.NAMED, "code_file", "debug_file", "name"))))
          .with("sdk", Field.struct("sdk").with("client_ip", TEXT));

  private EventFields() {}

  private static Field list(Field element) {
    return Field.struct("").withOthers(element);
  }

  private static Field values(Field element) {
    return Field.struct("").with("values", list(element));
  }
}
