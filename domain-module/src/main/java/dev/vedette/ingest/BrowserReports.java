package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What browsers report by themselves: violations of a content security policy (CSP levels 2 and 3),
 * certificates (Expect-CT, Expect-Staple, HPKP) and failed requests (Network Error Logging). A body
 * is one report, or by the Reporting API a list of them; each becomes an event in the form of the
 * SDK protocol.
 */
final class BrowserReports {
  /** Reports of one body at most; browsers send a few. */
  private static final int MOST = 100;

  private static final long MAX_AGE_MILLIS = 30L * 24 * 3600 * 1000;

  private BrowserReports() {}

  /** What a body is about. */
  enum Kind {
    SECURITY("security_report"),
    NEL("invalid_nel");

    private final String invalid;

    Kind(String invalid) {
      this.invalid = invalid;
    }

    /** The reason of reports that mean nothing. */
    String invalid() {
      return invalid;
    }
  }

  /**
   * One report.
   *
   * @param event the event that it makes; empty if it means nothing
   * @param filter the name of the filter that keeps it out
   */
  record Report(Optional<ObjectNode> event, Optional<String> filter) {
    static final Report INVALID = new Report(Optional.empty(), Optional.empty());

    static Report of(ObjectNode event) {
      return new Report(Optional.of(event), Optional.empty());
    }
  }

  /**
   * Reads a body.
   *
   * @param settings what the project has set
   * @throws IngestException 400 if it is neither a JSON object nor a list of them
   */
  static List<Report> read(byte[] body, Kind kind, Sending sending, Options settings) {
    List<Report> reports = new ArrayList<>();
    for (JsonNode each : Json.objects(body, MOST)) {
      Report report = kind == Kind.NEL ? NetworkErrorReport.read(each) : security(each, settings);
      report.event().ifPresent(event -> complete(event, each, sending));
      reports.add(report);
    }
    return reports;
  }

  private static Report security(JsonNode json, Options settings) {
    if (json.path("csp-report").isObject()) {
      return CspReport.read(json.get("csp-report"), settings);
    }
    if (json.path("type").asText().equals("csp-violation") && json.path("body").isObject()) {
      return CspReport.readReporting(json.get("body"), settings);
    }
    return CertificateReport.read(json);
  }

  /** What all of them have: the browser, whose it is, and when it was. */
  private static void complete(ObjectNode event, JsonNode report, Sending sending) {
    event.putObject("user").put("ip_address", "{{auto}}");
    String agent = report.path("user_agent").asText("");
    Optional.of(agent)
        .filter(text -> !text.isEmpty())
        .or(sending::userAgent)
        .ifPresent(
            text ->
                event
                    .withObject("/request")
                    .withArray("headers")
                    .addArray()
                    .add("User-Agent")
                    .add(text));
    long age = report.path("age").asLong(0);
    long at = sending.receivedAt().toEpochMilli();
    event.put("timestamp", (at - Math.max(0, Math.min(age, MAX_AGE_MILLIS))) / 1000.0);
  }

  /** A text or number of a report; empty if it is anything else. */
  static String scalar(JsonNode json, String key) {
    JsonNode value = json.path(key);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
