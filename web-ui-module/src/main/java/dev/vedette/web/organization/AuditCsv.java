package dev.vedette.web.organization;

import dev.vedette.access.AuditEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes as CSV (RFC 4180): one line per change, times in UTC. */
final class AuditCsv {

  private static final String FORMULA = "=+-@\t\r";

  private AuditCsv() {}

  static String of(List<AuditEntry> entries) {
    StringBuilder csv = new StringBuilder("time,actor,address,event,target,changes\r\n");
    for (AuditEntry entry : entries) {
      csv.append(
          Stream.of(
                  entry.dateCreated().toString(),
                  entry.actor().label(),
                  entry.actor().address().orElse(""),
                  entry.event().id(),
                  entry.target().type() + " " + entry.target().label(),
                  changes(entry))
              .map(AuditCsv::cell)
              .collect(Collectors.joining(",", "", "\r\n")));
    }
    return csv.toString();
  }

  private static String changes(AuditEntry entry) {
    return entry.changes().byField().entrySet().stream()
        .map(
            each ->
                each.getKey()
                    + ": "
                    + each.getValue().before().orElse("")
                    + " → "
                    + each.getValue().after().orElse(""))
        .collect(Collectors.joining("; "));
  }

  /** Names are chosen by people: a spreadsheet must not take one for a formula. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
