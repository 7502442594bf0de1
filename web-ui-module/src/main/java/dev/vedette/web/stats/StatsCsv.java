package dev.vedette.web.stats;

import dev.vedette.stats.OutcomeSeries;
import java.time.Instant;

/** The counts as CSV (RFC 4180): one line per bucket, times in UTC. */
final class StatsCsv {

  private StatsCsv() {}

  static String of(OutcomeSeries series) {
    StringBuilder csv = new StringBuilder("time,received,generated,filtered,rejected,invalid\r\n");
    for (int i = 0; i < series.received().size(); i++) {
      csv.append(Instant.ofEpochSecond(series.received().get(i).timestamp()))
          .append(',')
          .append(series.received().get(i).count())
          .append(',')
          .append(series.generated().get(i).count())
          .append(',')
          .append(series.filtered().get(i).count())
          .append(',')
          .append(series.rejected().get(i).count())
          .append(',')
          .append(series.invalid().get(i).count())
          .append("\r\n");
    }
    return csv.toString();
  }
}
