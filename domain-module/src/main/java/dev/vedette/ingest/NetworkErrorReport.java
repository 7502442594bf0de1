package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A request of a page that failed (W3C, Network Error Logging). */
final class NetworkErrorReport {
  private static final Pattern TYPE = Pattern.compile("[a-z0-9_]{1,20}(\\.[a-z0-9_]{1,40}){0,3}");
  private static final List<String> CONTEXT =
      List.of("phase", "server_ip", "elapsed_time", "sampling_fraction", "protocol", "status_code");

  private NetworkErrorReport() {}

  /** A report on a request that went well means nothing here. */
  static BrowserReports.Report read(JsonNode json) {
    JsonNode body = json.path("body");
    String type = BrowserReports.scalar(body, "type");
    String kind = BrowserReports.scalar(json, "type");
    if (!kind.equals("network-error") || !TYPE.matcher(type).matches() || type.equals("ok")) {
      return BrowserReports.Report.INVALID;
    }
    ObjectNode event =
        JsonNodeFactory.instance.objectNode().put("type", "nel").put("logger", "nel");
    int status = body.path("status_code").asInt(0);
    event.putObject("logentry").put("formatted", title(type, status));
    ObjectNode context = event.putObject("contexts").putObject("nel").put("error_type", type);
    for (String member : CONTEXT) {
      JsonNode value = body.path(member);
      if (value.isValueNode() && !value.isNull()) {
        context.set(member, value);
      }
    }
    ObjectNode tags = event.putObject("tags").put("nel.type", type);
    String phase = BrowserReports.scalar(body, "phase");
    if (!phase.isEmpty()) {
      tags.put("nel.phase", phase);
    }
    request(event.putObject("request"), json, body);
    String url = BrowserReports.scalar(json, "url");
    event.putArray("fingerprint").add("nel").add(title(type, status)).add(host(url));
    return BrowserReports.Report.of(event);
  }

  private static void request(ObjectNode request, JsonNode json, JsonNode body) {
    String url = BrowserReports.scalar(json, "url");
    if (!url.isEmpty()) {
      request.put("url", url);
    }
    String method = BrowserReports.scalar(body, "method");
    if (!method.isEmpty()) {
      request.put("method", method);
    }
    String referrer = BrowserReports.scalar(body, "referrer");
    if (!referrer.isEmpty()) {
      request.putArray("headers").addArray().add("Referer").add(referrer);
    }
  }

  /** {@code tcp.timed_out} as "TCP timed out", {@code http.error} as "HTTP error 500". */
  private static String title(String type, int status) {
    int dot = type.indexOf('.');
    String layer = dot < 0 ? type : type.substring(0, dot);
    String rest = dot < 0 ? "" : " " + type.substring(dot + 1).replaceAll("[._]", " ");
    String code = type.equals("http.error") && status > 0 ? " " + status : "";
    return "Network error: " + layer.toUpperCase(Locale.ROOT) + rest + code;
  }

  private static String host(String url) {
    int start = url.indexOf("://");
    String rest = start < 0 ? url : url.substring(start + 3);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end);
  }
}
