package dev.vedette.event.filter;

import java.util.List;

/** Transactions that only ask whether a server is alive. */
final class HealthChecks {
  private static final Globs NAMES =
      Globs.of(
          List.of(
              "*healthcheck*",
              "*heartbeat*",
              "*/{health,healthy,healthz,health_check,_health}{/,}",
              "*/\\[_health\\]{/,}",
              "*/{live,livez,ready,readyz,ping,up}{/,}"));

  private HealthChecks() {}

  static boolean is(Candidate event) {
    return event.type().equals("transaction") && NAMES.matches(event.transaction());
  }
}
