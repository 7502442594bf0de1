package dev.vedette.platform.problem;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Writes rows with something that only one may have. */
public final class Unique {

  /** SQL standard: a unique constraint would be broken. */
  private static final String VIOLATION = "23505";

  private Unique() {}

  /**
   * Flushes. Of two who want the same at the same time, both find it free, and one gets here.
   *
   * @param taken what to say then, safe to show
   * @throws ConflictException if somebody else has it; any other failure stays what it is
   */
  public static void flush(EntityManager entities, String taken) {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && VIOLATION.equals(sql.getSQLState())) {
          throw new ConflictException(taken);
        }
      }
      throw e;
    }
  }
}
