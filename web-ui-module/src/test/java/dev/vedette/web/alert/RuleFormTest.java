package dev.vedette.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.alert.RuleDraft;
import dev.vedette.alert.RulePartType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

/** The form of a rule, with parts that come and go. */
class RuleFormTest {

  private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();

  private void put(String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      sent.putSingle(pairs[i], pairs[i + 1]);
    }
  }

  @Test
  void parts_are_read_by_their_numbers_with_gaps_between() {
    put("name", " Busy ", "frequency", "60", "actionMatch", "all");
    put("conditions-0-id", "sentry.rules.conditions.event_frequency.EventFrequencyCondition");
    put("conditions-0-value", "5", "conditions-0-interval", "1h");
    put("conditions-3-id", "sentry.rules.conditions.first_seen_event.FirstSeenEventCondition");
    put("actions-0-id", "sentry.mail.actions.NotifyEmailAction", "actions-0-target", "Team:7");
    put("filters-0-id", "sentry.mail.actions.NotifyEmailAction");

    RuleDraft draft = RuleForm.of(sent).draft();

    assertThat(draft.name()).isEqualTo("Busy");
    assertThat(draft.frequency()).isEqualTo(60);
    assertThat(draft.conditions()).hasSize(2);
    assertThat(draft.conditions().get(0).path("value").asText()).isEqualTo("5");
    assertThat(draft.actions().get(0).path("targetType").asText()).isEqualTo("Team");
    assertThat(draft.actions().get(0).path("targetIdentifier").asText()).isEqualTo("7");
    assertThat(draft.filters()).isEmpty();
  }

  @Test
  void parts_are_added_and_removed() {
    RuleForm form = RuleForm.fresh();
    put("add-filters", "sentry.rules.filters.level.LevelFilter");

    form.change("add:filters", sent);
    form.change("add:conditions", sent);
    form.change("remove:actions:1", sent);
    form.change("remove:actions:9", sent);
    form.change("remove:actions:x", sent);

    assertThat(form.parts.get(RulePartType.Kind.FILTER)).hasSize(1);
    assertThat(form.parts.get(RulePartType.Kind.CONDITION)).hasSize(1);
    assertThat(form.parts.get(RulePartType.Kind.ACTION))
        .extracting(RuleForm.Part::type)
        .containsExactly(RulePartType.MAIL);
  }

  @Test
  void no_more_than_twenty_parts_are_taken() {
    RuleForm form = RuleForm.fresh();
    put("add-filters", "sentry.rules.filters.level.LevelFilter");
    for (int i = 0; i < 30; i++) {
      form.change("add:filters", sent);
    }
    assertThat(form.parts.get(RulePartType.Kind.FILTER)).hasSize(20);
  }
}
