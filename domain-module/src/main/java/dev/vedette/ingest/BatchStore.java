package dev.vedette.ingest;

import dev.vedette.issue.DigestResult;
import dev.vedette.issue.DigestedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Stores digested events in the caller's transaction; see {@code DigestStore}. */
@FunctionalInterface
interface BatchStore {
  DigestResult store(Connection connection, List<DigestedEvent> batch) throws SQLException;
}
