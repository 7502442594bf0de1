package dev.vedette.web.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.access.Actor;
import dev.vedette.access.AuditEntry;
import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AuditCsvTest {

  @Test
  void a_change_is_a_line_and_no_name_becomes_a_formula() {
    AuditEntry entry =
        new AuditEntry(
            1,
            AuditEvent.TEAM_EDIT,
            new Actor(OptionalLong.of(1), "=HYPERLINK(\"x\")", Optional.of("192.0.2.1")),
            AuditTarget.of("team", 2, "red, \"blue\""),
            Changes.none().and("name", "a", "b").and("slug", null, "c"),
            Instant.parse("2026-11-21T12:00:00Z"));

    assertThat(AuditCsv.of(List.of(entry)))
        .isEqualTo(
            "time,actor,address,event,target,changes\r\n"
                + "\"2026-11-21T12:00:00Z\",\"'=HYPERLINK(\"\"x\"\")\",\"192.0.2.1\",\"team.edit\","
                + "\"team red, \"\"blue\"\"\",\"name: a → b; slug:  → c\"\r\n");
  }
}
