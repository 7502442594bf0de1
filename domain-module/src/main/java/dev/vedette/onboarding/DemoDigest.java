package dev.vedette.onboarding;

import dev.vedette.event.Arrival;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.InvalidEventException;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.ProjectGrouper;
import dev.vedette.platform.Database;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import dev.vedette.stats.OutcomeRecorder;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Digests the demo's events in batches, in this thread, as arrivals of the past. */
@ApplicationScoped
class DemoDigest {

  private static final int BATCH = 200;

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Inject private EventNormalizer normalizer;
  @Inject private ProjectGrouper grouper;
  @Inject private DigestStore store;
  @Inject private OutcomeRecorder outcomes;

  private final List<DigestedEvent> waiting = new ArrayList<>();

  void add(long projectId, Instant at, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    var arrival =
        new Arrival(
            projectId,
            at,
            Optional.empty(),
            Optional.of("203.0.113.7"),
            Optional.empty(),
            Optional.of("vedette.demo/1.0"),
            Optional.empty());
    try {
      NormalizedEvent event = normalizer.normalize(body, arrival);
      waiting.add(ProjectGrouper.digest(event, grouper.settings(event.projectId()), body.length));
    } catch (InvalidEventException e) {
      throw new IllegalStateException("A demo event is not valid", e);
    }
    if (waiting.size() >= BATCH) {
      finish();
    }
  }

  /** Some refusals, so that the stats page has every colour. */
  void refuse(long projectId, Instant at) {
    outcomes.record(projectId, Category.ERROR, Outcome.RATE_LIMITED, "key_quota", 64, at);
    outcomes.record(projectId, Category.ERROR, Outcome.INVALID, "invalid_json", 3, at);
  }

  void finish() {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      store.store(connection, waiting);
      connection.commit();
      waiting.clear();
    } catch (SQLException e) {
      throw new IllegalStateException("The demo's events cannot be stored", e);
    }
  }
}
