package dev.vedette.api.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.issue.IssueStats;
import dev.vedette.platform.problem.BadRequestException;
import org.junit.jupiter.api.Test;

class IssueListParametersTest {

  @Test
  void the_period_is_a_day_unless_it_is_empty() {
    assertThat(new IssueListParameters(null, null, null).period()).contains(IssueStats.DAY);
    assertThat(new IssueListParameters(null, "14d", null).period()).contains(IssueStats.FORTNIGHT);
    assertThat(new IssueListParameters(null, "", null).period()).isEmpty();
    assertThatThrownBy(() -> new IssueListParameters(null, "1y", null).period())
        .isInstanceOf(BadRequestException.class);
  }
}
