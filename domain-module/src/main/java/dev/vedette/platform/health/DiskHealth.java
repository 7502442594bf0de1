package dev.vedette.platform.health;

import dev.vedette.platform.VedetteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the data directory's disk has the free space below which events are refused. */
@Readiness
@ApplicationScoped
class DiskHealth implements HealthCheck {

  @Inject private VedetteConfig config;

  @Override
  public HealthCheckResponse call() {
    long free = config.dataDir().toFile().getUsableSpace();
    long least = config.diskMinFreeBytes();
    return HealthCheckResponse.named("disk")
        .status(free >= least)
        .withData("freeBytes", free)
        .withData("minimumFreeBytes", least)
        .build();
  }
}
