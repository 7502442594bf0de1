package dev.vedette.api.project;

import dev.vedette.api.project.ProjectKeyRepresentation.BrowserSdk;
import dev.vedette.api.project.ProjectKeyRepresentation.DsnRepresentation;
import dev.vedette.api.project.ProjectKeyRepresentation.Limit;
import dev.vedette.api.project.ProjectKeyRepresentation.LoaderOptions;
import dev.vedette.project.Dsn;
import dev.vedette.project.LoaderOption;
import dev.vedette.project.LoaderSettings;
import dev.vedette.project.ProjectKey;
import java.util.List;
import java.util.Set;

/** Shapes client keys. */
final class ProjectKeyAssembler {

  private static final BrowserSdk VERSIONS =
      new BrowserSdk(
          LoaderSettings.VERSIONS.stream().map(version -> List.of(version, version)).toList());

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
        key.loader().sdkVersion(),
        VERSIONS,
        key.dateCreated(),
        options(key.loader().options()),
        key.useCase());
  }

  private static LoaderOptions options(Set<LoaderOption> on) {
    return new LoaderOptions(
        on.contains(LoaderOption.REPLAY),
        on.contains(LoaderOption.PERFORMANCE),
        on.contains(LoaderOption.DEBUG),
        on.contains(LoaderOption.FEEDBACK),
        on.contains(LoaderOption.LOGS_AND_METRICS));
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
