package dev.vedette.platform;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases that Vedette runs on; everything else is written in the SQL they share. */
public enum Dialect {
  /** Embedded, one process, in its PostgreSQL mode. */
  H2("varbinary(1048576)"),
  /** Version 15 or later. */
  POSTGRESQL("bytea");

  private final String bytes;

  Dialect(String bytes) {
    this.bytes = bytes;
  }

  /** The type of a column that holds up to 1 MiB of bytes in its row. */
  public String bytes() {
    return bytes;
  }

  /** Asks the driver what is behind a connection. */
  public static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "H2" -> H2;
      case "PostgreSQL" -> POSTGRESQL;
      default ->
          throw new StartupException(
              "Vedette runs on H2 and on PostgreSQL, but this database is " + product + ".");
    };
  }
}
