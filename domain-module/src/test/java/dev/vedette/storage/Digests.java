package dev.vedette.storage;

import dev.vedette.issue.DigestResult;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Stores batches as a digest worker does: again, if a race was lost. */
final class Digests {

  private static final int ATTEMPTS = 50;

  private Digests() {}

  static DigestResult store(DataSource source, DigestStore store, SampleEvent... events) {
    return store(source, store, Arrays.stream(events).map(SampleEvent::build).toList());
  }

  static DigestResult store(DataSource source, DigestStore store, List<DigestedEvent> batch) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = source.getConnection()) {
        connection.setAutoCommit(false);
        try {
          DigestResult result = store.store(connection, batch);
          connection.commit();
          return result;
        } catch (SQLException e) {
          connection.rollback();
          if (attempt == ATTEMPTS || !Jdbc.isRace(e)) {
            throw e;
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
