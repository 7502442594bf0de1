package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Actor;
import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.CurrentActor;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the audit log keeps. */
abstract class AuditStorageContract {

  private static final AuditTarget TEAM = AuditTarget.of("team", 7, "Ancient Gabelers");

  private final TestDatabase database;
  private final Services services;
  private final long organization;

  AuditStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.organization = database.project();
  }

  @Test
  void a_change_is_remembered_with_its_actor_and_address() {
    services
        .get(CurrentActor.class)
        .set(new Actor(OptionalLong.of(3), "jane@example.com", Optional.of("192.0.2.1")));

    services.tx(
        () ->
            services
                .get(AuditLog.class)
                .record(
                    AuditEvent.TEAM_EDIT,
                    organization,
                    TEAM,
                    Changes.none().and("slug", "old", "new").and("name", "same", "same")));

    assertThat(
            database.number(
                "select count(*) from audit_entries where organization_id = ?"
                    + " and event = 'team.edit' and actor_user_id = 3 and address = '192.0.2.1'"
                    + " and target_label = 'Ancient Gabelers'"
                    + " and changes = '{\"slug\":[\"old\",\"new\"]}'",
                organization))
        .isEqualTo(1);
  }

  @Test
  void what_is_rolled_back_is_not_remembered() {
    assertThatThrownBy(
            () ->
                services.tx(
                    () -> {
                      services
                          .get(AuditLog.class)
                          .record(AuditEvent.TEAM_REMOVE, organization, TEAM, Changes.none());
                      throw new IllegalStateException("something else went wrong");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(
            database.number(
                "select count(*) from audit_entries where organization_id = ?", organization))
        .isZero();
  }
}
