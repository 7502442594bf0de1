package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.Options;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A violation of a content security policy, as {@code report-uri} and {@code report-to} send it.
 */
final class CspReport {
  private static final String INVALID_CSP = "invalid-csp";

  /** Directives that can be violated (W3C, CSP level 3). */
  private static final Set<String> DIRECTIVES =
      Set.of(
          "base-uri",
          "block-all-mixed-content",
          "child-src",
          "connect-src",
          "default-src",
          "fenced-frame-src",
          "font-src",
          "form-action",
          "frame-ancestors",
          "frame-src",
          "img-src",
          "manifest-src",
          "media-src",
          "navigate-to",
          "object-src",
          "plugin-types",
          "prefetch-src",
          "referrer",
          "report-to",
          "report-uri",
          "require-sri-for",
          "require-trusted-types-for",
          "sandbox",
          "script-src",
          "script-src-attr",
          "script-src-elem",
          "style-src",
          "style-src-attr",
          "style-src-elem",
          "trusted-types",
          "upgrade-insecure-requests",
          "webrtc",
          "worker-src");

  /** Members by the names of the Reporting API. */
  private static final Map<String, String> REPORTING = new LinkedHashMap<>();

  static {
    REPORTING.put("documentURL", "document_uri");
    REPORTING.put("blockedURL", "blocked_uri");
    REPORTING.put("effectiveDirective", "effective_directive");
    REPORTING.put("originalPolicy", "original_policy");
    REPORTING.put("referrer", "referrer");
    REPORTING.put("statusCode", "status_code");
    REPORTING.put("sourceFile", "source_file");
    REPORTING.put("lineNumber", "line_number");
    REPORTING.put("columnNumber", "column_number");
    REPORTING.put("sample", "script_sample");
    REPORTING.put("disposition", "disposition");
  }

  private CspReport() {}

  /** Reads what stands under {@code csp-report}: names with hyphens. */
  static BrowserReports.Report read(JsonNode sent, Options settings) {
    ObjectNode csp = JsonNodeFactory.instance.objectNode();
    sent.properties()
        .forEach(
            each -> {
              if (each.getValue().isValueNode() && !each.getValue().isNull()) {
                csp.set(each.getKey().replace('-', '_'), each.getValue());
              }
            });
    return report(csp, settings);
  }

  /** Reads the body of a report of the Reporting API: names in camel case. */
  static BrowserReports.Report readReporting(JsonNode sent, Options settings) {
    ObjectNode csp = JsonNodeFactory.instance.objectNode();
    REPORTING.forEach(
        (from, to) -> {
          JsonNode value = sent.path(from);
          if (value.isValueNode() && !value.isNull()) {
            csp.set(to, value);
          }
        });
    return report(csp, settings);
  }

  private static BrowserReports.Report report(ObjectNode csp, Options settings) {
    String directive = directive(csp);
    if (!DIRECTIVES.contains(directive)) {
      return BrowserReports.Report.INVALID;
    }
    csp.put("effective_directive", directive);
    if (!csp.has("blocked_uri")) {
      csp.put("blocked_uri", "self");
    }
    ObjectNode event = event(csp, directive);
    boolean noise =
        CspSources.of(settings)
            .matches(
                BrowserReports.scalar(csp, "blocked_uri"),
                BrowserReports.scalar(csp, "source_file"));
    return noise
        ? new BrowserReports.Report(Optional.of(event), Optional.of(INVALID_CSP))
        : BrowserReports.Report.of(event);
  }

  /** Firefox names no effective directive: it is the first word of what was violated. */
  private static String directive(ObjectNode csp) {
    String effective = BrowserReports.scalar(csp, "effective_directive");
    String text =
        effective.isBlank() ? BrowserReports.scalar(csp, "violated_directive") : effective;
    return text.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static ObjectNode event(ObjectNode csp, String directive) {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("logger", "csp");
    event.set("csp", csp);
    ObjectNode tags = event.putObject("tags").put("effective-directive", directive);
    tags.put("blocked-uri", withoutQuery(BrowserReports.scalar(csp, "blocked_uri")));
    ObjectNode request = event.putObject("request");
    String document = BrowserReports.scalar(csp, "document_uri");
    if (!document.isEmpty()) {
      request.put("url", document);
    }
    String referrer = BrowserReports.scalar(csp, "referrer");
    if (!referrer.isEmpty()) {
      request.putArray("headers").addArray().add("Referer").add(referrer);
    }
    return event;
  }

  /** A tag is no place for what a query may tell of somebody. */
  private static String withoutQuery(String uri) {
    int end = uri.length();
    for (char each : new char[] {'?', '#'}) {
      int at = uri.indexOf(each);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return uri.substring(0, end);
  }
}
