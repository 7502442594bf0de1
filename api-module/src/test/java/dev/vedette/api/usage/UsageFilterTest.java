package dev.vedette.api.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageFilterTest {

  private static final List<String> QUANTITY = List.of("sum(quantity)");
  private static final List<String> BY_CATEGORY = List.of("category");
  private static final List<String> NONE = List.of();

  @Test
  void errors_are_default_and_security_events_too() {
    assertThat(filter(List.of("error"), NONE).categories()).isEqualTo(Category.EVENTS);
    assertThat(filter(List.of("transaction"), NONE).categories())
        .containsExactly(Category.TRANSACTION);
  }

  @Test
  void what_is_never_counted_has_no_sum() {
    assertThat(filter(List.of("profile_duration"), NONE).nothing()).isTrue();
    assertThat(filter(List.of("error"), List.of("cardinality_limited")).nothing()).isTrue();
    assertThat(filter(List.of("error"), List.of("abuse")).outcomes())
        .containsExactly(Outcome.ABUSE);
  }

  @Test
  void bytes_of_attachments_are_added_to_nothing_else() {
    refused(
        "if filtering by attachment no other category may be present",
        QUANTITY,
        NONE,
        List.of("attachment", "error"),
        NONE);
  }

  @Test
  void what_means_nothing_is_refused() {
    refused("At least one \"field\" is required.", NONE, BY_CATEGORY, NONE, NONE);
    refused("Invalid field: \"sum(x)\"", List.of("sum(x)"), BY_CATEGORY, NONE, NONE);
    refused("Invalid groupBy: \"key\"", QUANTITY, List.of("key"), NONE, NONE);
    refused("Invalid category: \"x\"", QUANTITY, NONE, List.of("x"), NONE);
    refused("Invalid outcome: \"x\"", QUANTITY, BY_CATEGORY, NONE, List.of("x"));
    refused(
        "Query must have category as groupby or filter", QUANTITY, List.of("outcome"), NONE, NONE);
  }

  @Test
  void no_reason_is_called_none() {
    assertThat(
            UsageFilter.parse(QUANTITY, BY_CATEGORY, NONE, NONE, List.of("none", "key_quota"))
                .reasons())
        .containsExactlyInAnyOrder("", "key_quota");
  }

  private static UsageFilter filter(List<String> categories, List<String> outcomes) {
    return UsageFilter.parse(QUANTITY, NONE, categories, outcomes, NONE);
  }

  private static void refused(
      String why,
      List<String> fields,
      List<String> groupBy,
      List<String> categories,
      List<String> outcomes) {
    assertThatThrownBy(() -> UsageFilter.parse(fields, groupBy, categories, outcomes, NONE))
        .isInstanceOf(BadRequestException.class)
        .hasMessage(why);
  }
}
