package dev.vedette.ingest;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells the database's troubles from those of one row. */
final class SqlFailures {
  /** Connection, authorization, resources, operator, and I/O errors of PostgreSQL. */
  private static final Set<String> SYSTEMIC_CLASSES = Set.of("08", "28", "53", "57", "58");

  /** PostgreSQL: read-only. H2: I/O error, file corrupted, closed, out of memory, disconnected. */
  private static final Set<String> SYSTEMIC_STATES =
      Set.of("25006", "90028", "90030", "90031", "90067", "90098", "90108", "90121", "90135");

  private SqlFailures() {}

  /** Whether no row is to blame: the same would happen to any. */
  static boolean isSystemic(SQLException failure) {
    for (SQLException each = failure; each != null; each = each.getNextException()) {
      String state = each.getSQLState();
      if (state == null
          || SYSTEMIC_STATES.contains(state)
          || state.length() >= 2 && SYSTEMIC_CLASSES.contains(state.substring(0, 2))
          || each instanceof SQLNonTransientConnectionException
          || each instanceof SQLTransientConnectionException) {
        return true;
      }
    }
    return false;
  }

  /** Whether others were in the way: a lost race, other than over a unique key. */
  static boolean isContention(SQLException failure) {
    boolean unique = false;
    for (SQLException each = failure; each != null; each = each.getNextException()) {
      unique |= "23505".equals(each.getSQLState());
    }
    return !unique && Jdbc.isRace(failure);
  }
}
