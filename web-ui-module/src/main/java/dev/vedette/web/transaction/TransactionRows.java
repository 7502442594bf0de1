package dev.vedette.web.transaction;

import dev.vedette.event.StoredTransaction;
import dev.vedette.event.TransactionSummary;
import dev.vedette.platform.HexIds;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns transactions into the rows of a list. */
final class TransactionRows {

  private static final int OPS_SHOWN = 3;

  /** How a transaction ends that nothing went wrong with, or of which nobody says so. */
  private static final Set<String> FINE = Set.of("ok", "cancelled", "unknown");

  private TransactionRows() {}

  static TransactionsPage.Row row(Visit.OfProject visit, StoredTransaction one, Instant now) {
    TransactionSummary summary = one.summary();
    return new TransactionsPage.Row(
        one.name(),
        summary.op(),
        summary.status().replace('_', ' '),
        !FINE.contains(summary.status()),
        duration(summary.duration()),
        spans(summary),
        one.release().orElse(""),
        one.environment().orElse(""),
        TimeText.of(one.occurredAt(), now),
        Links.eventJson(visit.visit().slug(), visit.project().slug(), HexIds.text(one.eventId())));
  }

  private static String spans(TransactionSummary summary) {
    if (summary.spanCount() == 0) {
      return "";
    }
    List<String> ops = new ArrayList<>();
    summary.spanOps().entrySet().stream()
        .limit(OPS_SHOWN)
        .forEach(
            op ->
                ops.add(
                    op.getKey()
                        + " × "
                        + Numbers.full(op.getValue().count())
                        + " in "
                        + duration(op.getValue().duration())));
    if (summary.spanOps().size() > OPS_SHOWN) {
      ops.add("…");
    }
    String count = Numbers.counted(summary.spanCount(), "span", "spans");
    return ops.isEmpty() ? count : count + ": " + String.join(", ", ops);
  }

  /**
   * With at most three digits below a minute: {@code 230 ms}, {@code 1.25 s}, {@code 2 min 3 s}.
   */
  static String duration(Duration duration) {
    double millis = duration.toNanos() / 1e6;
    if (millis < 999.5) {
      return number(millis) + " ms";
    }
    long seconds = Math.round(millis / 1000);
    if (seconds < 60) {
      return number(millis / 1000) + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : Numbers.full(seconds / 3600) + " h " + seconds % 3600 / 60 + " min";
  }

  private static String number(double number) {
    String text =
        String.format(
            Locale.ENGLISH, number < 9.995 ? "%.2f" : number < 99.95 ? "%.1f" : "%.0f", number);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
