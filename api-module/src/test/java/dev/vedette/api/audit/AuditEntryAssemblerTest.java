package dev.vedette.api.audit;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.access.Actor;
import dev.vedette.access.AuditEntry;
import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.api.Examples;
import dev.vedette.api.access.UserRepresentation;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AuditEntryAssemblerTest {

  private static final Changes CHANGES =
      Changes.none().and("name", "Old", "New").and("slug", null, "new").and("color", "red", null);

  @Test
  void a_change_by_the_server_names_it_and_says_what_differs() {
    assertJson(
        AuditEntryAssembler.of(entry(Actor.SERVER, "organization"), Map.of()),
        """
        {"id":"5","actor":{"name":"server"},"event":"org.edit","ipAddress":null,
         "note":"org.edit: organization acme (name from Old to New, slug new, color red)",
         "targetObject":8,"targetUser":null,
         "data":{"name":"from Old to New","slug":"new","color":"red"},
         "dateCreated":"2026-03-01T12:00:00Z"}
        """);
  }

  @Test
  void a_person_who_acts_or_is_changed_is_shown_in_full() {
    Actor actor =
        new Actor(OptionalLong.of(Examples.USER.id()), "old@example.com", Optional.of("192.0.2.1"));
    AuditEntry entry =
        new AuditEntry(
            5,
            AuditEvent.ORG_EDIT,
            actor,
            AuditTarget.of("user", Examples.USER.id(), "x"),
            Changes.none(),
            Examples.TIME);

    AuditEntryRepresentation shape =
        AuditEntryAssembler.of(entry, Map.of(Examples.USER.id(), Examples.USER));

    assertThat(shape.actor()).isInstanceOf(UserRepresentation.class);
    assertThat(shape.targetUser()).isPresent();
    assertThat(shape.ipAddress()).contains("192.0.2.1");
    assertThat(shape.note()).isEqualTo("org.edit: user x");
  }

  @Test
  void a_person_whose_account_is_gone_keeps_the_address_of_then() {
    Actor actor = new Actor(OptionalLong.of(404), "gone@example.com", Optional.empty());

    assertThat(AuditEntryAssembler.of(entry(actor, "user"), Map.of()).actor())
        .isEqualTo(new AuditEntryRepresentation.Named("gone@example.com"));
  }

  private static AuditEntry entry(Actor actor, String type) {
    return new AuditEntry(
        5, AuditEvent.ORG_EDIT, actor, AuditTarget.of(type, 8, "acme"), CHANGES, Examples.TIME);
  }
}
