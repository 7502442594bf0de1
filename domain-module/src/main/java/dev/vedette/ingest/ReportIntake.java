package dev.vedette.ingest;

import dev.vedette.platform.Options;
import dev.vedette.project.IngestKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;

/** Takes what browsers send by themselves; the key stands in the query. */
final class ReportIntake {
  private static final Set<String> REPORTING = Set.of("application/reports+json");

  private static final Set<String> SECURITY =
      Set.of(
          "application/csp-report",
          "application/json",
          "application/expect-ct-report",
          "application/expect-ct-report+json",
          "application/expect-staple-report",
          "application/hpkp-report",
          "application/reports+json");

  private final Reception reception;
  private final ReportItem type;
  private final Set<String> contentTypes;

  ReportIntake(
      Reception reception, BrowserReports.Kind kind, LongFunction<Options> projectSettings) {
    this.reception = reception;
    this.type = new ReportItem(kind, projectSettings, reception.limits());
    this.contentTypes = kind == BrowserReports.Kind.NEL ? REPORTING : SECURITY;
  }

  /** Takes the reports of a body; the receipt names no event. */
  Receipt receive(IngestRequest request, Intake.Progress progress) throws IOException {
    progress.about(type.category());
    SentryAuth auth = SentryAuth.of(request).orElseThrow(Admission::noAuthorization);
    IngestKey key = reception.admission().admit(auth, request, progress);
    String contentType = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!contentTypes.contains(contentType.toLowerCase(Locale.ROOT))) {
      throw IngestException.unsupportedType();
    }
    reception.checkRoom();
    IngestLimits limits = reception.limits();
    byte[] json;
    try (InputStream body = reception.open(request, limits.event(), limits.event())) {
      json = body.readAllBytes();
    }
    Sending sending =
        reception.sending(
            request, key, UUID.randomUUID(), Optional.empty(), auth.client(), progress);
    try (Parcel parcel = new Parcel(sending)) {
      if (reception.begin(parcel, key, type, 1)) {
        type.read(
            json,
            request.parameter("sentry_release"),
            request.parameter("sentry_environment"),
            parcel);
      }
      return new Receipt(Optional.empty(), reception.handOver(parcel).headers());
    }
  }
}
