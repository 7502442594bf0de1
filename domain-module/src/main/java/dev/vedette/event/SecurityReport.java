package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Reports of browsers about a broken policy: CSP, HPKP, Expect-CT and Expect-Staple. */
final class SecurityReport {
  static final List<String> TYPES = List.of("csp", "hpkp", "expectct", "expectstaple");

  private static final int DEPTH = 3;
  private static final int SIZE = 16_384;

  private SecurityReport() {}

  /** Cuts the reports of an event, and drops those that are none. */
  static void normalize(ObjectNode event, Remarks remarks) {
    for (String type : TYPES) {
      if (event.get(type) instanceof ObjectNode report && !report.isEmpty()) {
        ValueTrimmer.trim(report, type, DEPTH, SIZE, remarks);
      } else {
        event.remove(type);
      }
    }
  }

  /** The type of an event that is such a report. */
  static Optional<String> type(ObjectNode event) {
    return TYPES.stream().filter(event::has).findFirst();
  }

  /** What was blocked or broken, in one line. */
  static String message(String type, ObjectNode report) {
    if (type.equals("csp")) {
      return blocked(report);
    }
    String name =
        switch (type) {
          case "hpkp" -> "Public key pinning";
          case "expectct" -> "Expect-CT";
          default -> "Expect-Staple";
        };
    return name + " failed for " + quoted(Fields.scalar(report, "hostname"));
  }

  private static String blocked(ObjectNode report) {
    String directive = directive(report);
    String kind = quoted(kind(directive));
    String source = source(report);
    if (directive.equals("form-action")) {
      return "Blocked 'form' action" + (source.isEmpty() ? "" : " to " + quoted(source));
    }
    if (!source.isEmpty()) {
      return "Blocked " + kind + " from " + quoted(source);
    }
    boolean script = kind.equals("'script'");
    boolean eval = script && isEval(report);
    return "Blocked " + (eval ? "unsafe eval() " : script ? "unsafe inline " : "inline ") + kind;
  }

  /** Where the blocked resource is; empty for the document's own, inline and evaluated ones. */
  private static String source(ObjectNode report) {
    String blocked = host(Fields.scalar(report, "blocked_uri"));
    boolean own =
        switch (blocked) {
          case "self", "'self'", "inline", "eval" -> true;
          default -> blocked.equals(host(Fields.scalar(report, "document_uri")));
        };
    return own ? "" : blocked;
  }

  private static boolean isEval(ObjectNode report) {
    return Fields.scalar(report, "blocked_uri").equals("eval")
        || Fields.scalar(report, "violated_directive").contains("'unsafe-eval'");
  }

  /** What a directive is about: {@code script} for {@code script-src-elem}. */
  private static String kind(String directive) {
    int src = directive.indexOf("-src");
    if (src <= 0 || directive.equals("default-src")) {
      return directive;
    }
    String kind = directive.substring(0, src);
    return kind.equals("img") ? "image" : kind;
  }

  /** The directive that applied, without its sources. */
  static String directive(ObjectNode report) {
    String directive = Fields.scalar(report, "effective_directive");
    if (directive.isEmpty()) {
      directive = Fields.scalar(report, "violated_directive");
    }
    int space = directive.indexOf(' ');
    return space < 0 ? directive : directive.substring(0, space);
  }

  /** The host of a URI, or the whole of what has none, as in {@code inline} and {@code self}. */
  static String host(String uri) {
    int start = uri.indexOf("://");
    if (start < 0) {
      return uri;
    }
    start += 3;
    int end = start;
    while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
      end++;
    }
    return uri.substring(start, end);
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
