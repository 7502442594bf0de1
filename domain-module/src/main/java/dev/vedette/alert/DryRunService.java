package dev.vedette.alert;

import dev.vedette.event.EventService;
import dev.vedette.platform.Database;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Project;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Tells what rules would have done in the last seven days. */
@Stateless
public class DryRunService {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject private RuleChecks checks;
  @Inject private EventService events;
  @Inject private Clock clock;

  /**
   * Tries a rule, which need not be stored. It looks at the issues seen last, at hours in which
   * they were seen, and at some events of those: its cost does not grow with the project.
   *
   * @throws InvalidException if the rule breaks the rules for rules, or counts users, which nobody
   *     has counted before it was made
   */
  public DryRun run(Project project, RuleDraft draft) {
    CheckedRule checked = checks.check(project, draft);
    if (checked.parts().has(RulePartType.USER_FREQUENCY)) {
      throw new InvalidException(
          "conditions", "Users of a window are counted from when a rule is made: no dry run.");
    }
    LiveRule rule =
        new LiveRule(
            new AlertRule(
                0,
                project.id(),
                checked.name(),
                checked.environment(),
                Optional.empty(),
                OptionalLong.empty(),
                checked.actionMatch(),
                checked.filterMatch(),
                checked.frequency(),
                checked.parts(),
                clock.instant(),
                clock.instant(),
                Optional.empty(),
                Optional.empty()));
    try (Connection connection = dataSource.getConnection()) {
      return new Replay(connection, events, rule, clock.instant()).run();
    } catch (SQLException e) {
      throw new IllegalStateException("Events cannot be read", e);
    }
  }
}
