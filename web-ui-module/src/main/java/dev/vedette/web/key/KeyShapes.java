package dev.vedette.web.key;

import dev.vedette.project.Dsn;
import dev.vedette.project.ProjectKey;
import dev.vedette.stats.KeyPoint;
import dev.vedette.stats.Resolution;
import dev.vedette.web.chart.Series;
import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Pair;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Makes the page of a client key. */
final class KeyShapes {

  private KeyShapes() {}

  static KeyPage page(
      Visit.OfProject visit,
      ProjectKey key,
      Dsn dsn,
      List<KeyPoint> lastDay,
      List<Crumb> crumbs,
      String path,
      KeyForm form,
      FormErrors errors,
      Instant now) {
    return new KeyPage(
        crumbs,
        key.label(),
        key.active(),
        TimeText.of(key.dateCreated(), now),
        dsn.publicDsn(),
        addresses(dsn),
        chart(lastDay),
        visit.mayConfigure(),
        visit.mayDelete(),
        path,
        form,
        form.windows(),
        errors);
  }

  /** What became of the events of a key, by the hour. */
  static TimeChart chart(List<KeyPoint> points) {
    return new TimeChart(
        "chart",
        "What was sent with this key in the last 24 hours",
        points.get(0).timestamp(),
        Resolution.HOUR.seconds(),
        List.of(
            series("Stored", "stored", points, KeyPoint::accepted),
            series("Filtered", "filtered", points, KeyPoint::filtered),
            series("Rejected", "limited", points, KeyPoint::dropped)));
  }

  private static Series series(
      String name, String kind, List<KeyPoint> points, ToLongFunction<KeyPoint> count) {
    return new Series(name, kind, points.stream().mapToLong(count).boxed().toList());
  }

  private static List<Pair> addresses(Dsn dsn) {
    return List.of(
        pair("DSN with the secret key, for old SDKs", dsn.secretDsn()),
        pair("Content security policy", dsn.csp()),
        pair("Security reports", dsn.security()),
        pair("Minidump", dsn.minidump()),
        pair("Unreal Engine", dsn.unreal()),
        pair("Network error logging", dsn.nel()),
        pair("Cron check-ins", dsn.crons()),
        pair("PlayStation", dsn.playstation()),
        pair("OpenTelemetry traces", dsn.otlpTraces()),
        pair("OpenTelemetry logs", dsn.otlpLogs()));
  }

  /** Something to copy, not to follow. */
  private static Pair pair(String name, String value) {
    return new Pair(name, value, Optional.empty());
  }
}
