package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A certificate that a browser did not accept: Expect-CT, Expect-Staple and HPKP (RFC 7469). */
final class CertificateReport {
  private static final Map<String, String> WRAPPED =
      Map.of("expect-ct-report", "expectct", "expect-staple-report", "expectstaple");

  /** Members that become tags, by the name of the tag. */
  private static final Map<String, String> TAGS =
      Map.of(
          "hostname", "hostname",
          "port", "port",
          "include-subdomains", "include_subdomains",
          "response_status", "response_status",
          "cert_status", "cert_status");

  private CertificateReport() {}

  static BrowserReports.Report read(JsonNode json) {
    for (Map.Entry<String, String> each : WRAPPED.entrySet()) {
      if (json.path(each.getKey()).isObject()) {
        return report(each.getValue(), json.get(each.getKey()));
      }
    }
    return json.has("known-pins") ? report("hpkp", json) : BrowserReports.Report.INVALID;
  }

  private static BrowserReports.Report report(String type, JsonNode sent) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    sent.properties().forEach(each -> report.set(each.getKey().replace('-', '_'), each.getValue()));
    String host = BrowserReports.scalar(report, "hostname");
    if (host.isEmpty()) {
      return BrowserReports.Report.INVALID;
    }
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("logger", "csp");
    event.set(type, report);
    ObjectNode tags = event.putObject("tags");
    TAGS.forEach(
        (tag, member) -> {
          String value = BrowserReports.scalar(report, member);
          if (!value.isEmpty()) {
            tags.put(tag, value);
          }
        });
    event.putObject("request").put("url", host);
    return BrowserReports.Report.of(event);
  }
}
