package dev.vedette.api.project;

import dev.vedette.api.project.ProjectKeyRepresentation.BrowserSdk;
import dev.vedette.api.project.ProjectKeyRepresentation.DsnRepresentation;
import dev.vedette.api.project.ProjectKeyRepresentation.Limit;
import dev.vedette.api.project.ProjectKeyRepresentation.LoaderOptions;
import dev.vedette.project.Dsn;
import dev.vedette.project.ProjectKey;
import java.util.List;

/** Shapes client keys. */
final class ProjectKeyAssembler {

  private static final String LATEST = "latest";
  private static final BrowserSdk VERSIONS = new BrowserSdk(List.of(List.of(LATEST, LATEST)));
  private static final LoaderOptions NO_OPTIONS =
      new LoaderOptions(false, false, false, false, false);

  private ProjectKeyAssembler() {}

  static ProjectKeyRepresentation of(ProjectKey key, String baseUrl) {
    return new ProjectKeyRepresentation(
        key.publicKey(),
        key.label(),
        key.label(),
        key.publicKey(),
        key.secretKey(),
        key.projectId(),
        key.active(),
        key.rateLimit().map(limit -> new Limit(limit.window(), limit.count())),
        dsn(key.dsn(baseUrl)),
        LATEST,
        VERSIONS,
        key.dateCreated(),
        NO_OPTIONS,
        "user");
  }

  private static DsnRepresentation dsn(Dsn dsn) {
    return new DsnRepresentation(
        dsn.secretDsn(),
        dsn.publicDsn(),
        dsn.csp(),
        dsn.security(),
        dsn.minidump(),
        dsn.nel(),
        dsn.unreal(),
        dsn.crons(),
        dsn.cdn(),
        dsn.playstation(),
        dsn.integration(),
        dsn.otlpTraces(),
        dsn.otlpLogs());
  }
}
