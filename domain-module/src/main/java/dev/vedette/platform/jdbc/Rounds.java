package dev.vedette.platform.jdbc;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Background work on many things, of which a large one or one that fails holds up no other. */
public final class Rounds {

  private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

  private Rounds() {}

  /** A piece of the work on one thing. */
  public interface Step {

    /** Does the next piece; false if there is nothing more to do for this thing now. */
    boolean next(long id) throws SQLException;
  }

  /**
   * Does one step for each in turn, until none has more to do. One that fails is logged and left to
   * the next run.
   *
   * @param what names the things in the log, such as {@code project}
   * @param goOn asked before each step
   * @throws SQLException if the database is gone
   */
  public static void run(String what, Collection<Long> ids, BooleanSupplier goOn, Step step)
      throws SQLException {
    List<Long> round = List.copyOf(ids);
    while (!round.isEmpty()) {
      List<Long> rest = new ArrayList<>();
      for (long id : round) {
        if (!goOn.getAsBoolean()) {
          return;
        }
        if (hasMore(what, id, step)) {
          rest.add(id);
        }
      }
      round = rest;
    }
  }

  private static boolean hasMore(String what, long id, Step step) throws SQLException {
    try {
      return step.next(id);
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith("08")) {
        throw e; // it would fail for all others, too
      }
      LOG.log(Level.WARNING, "The " + what + " " + id + " is left to the next run", e);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The " + what + " " + id + " is left to the next run", e);
    }
    return false;
  }
}
