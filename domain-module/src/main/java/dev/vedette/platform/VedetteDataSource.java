package dev.vedette.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the configuration names, for the container to pool. It is the first thing of
 * ours that a start touches, before any bean, so it is here that an unusable data directory or an
 * unreachable database becomes a sentence for the operator.
 */
public class VedetteDataSource implements DataSource {

  private DataSource delegate;
  private volatile boolean reached;

  @Override
  public Connection getConnection() throws SQLException {
    try {
      Connection connection = delegate().getConnection();
      reached = true;
      return connection;
    } catch (SQLException e) {
      if (!reached) {
        StartupFailure.report(unreachable(e));
      }
      throw e;
    } catch (StartupException e) {
      StartupFailure.report(e.getMessage());
      throw new SQLException(e.getMessage(), e);
    }
  }

  /** The configured credentials are the only ones. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private synchronized DataSource delegate() {
    if (delegate == null) {
      DatabaseSettings settings = DatabaseSettings.current();
      requireWritable(settings.dataDir());
      delegate = settings.embedded() ? h2(settings) : postgresql(settings);
    }
    return delegate;
  }

  private static DataSource h2(DatabaseSettings settings) {
    var source = new JdbcDataSource();
    source.setURL(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    return source;
  }

  private static DataSource postgresql(DatabaseSettings settings) {
    var source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    if (!settings.user().isEmpty()) {
      source.setUser(settings.user());
    }
    if (!settings.password().isEmpty()) {
      source.setPassword(settings.password());
    }
    return source;
  }

  private static void requireWritable(Path dir) {
    try {
      Files.createDirectories(dir);
      Files.delete(Files.createTempFile(dir, "probe", ".tmp"));
    } catch (IOException e) {
      throw new StartupException(
          "The data directory "
              + dir
              + " cannot be written; give this user the right to write there, or set "
              + ConfigKey.DATA_DIR.variable()
              + " to another one.",
          e);
    }
  }

  private static String unreachable(SQLException e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String shortened = reason.length() > 150 ? reason.substring(0, 150) + "…" : reason;
    return "The database cannot be used ("
        + shortened.replaceAll("\\.$", "")
        + "); check "
        + ConfigKey.DB_URL.variable()
        + ", _USER and _PASSWORD, or, for the embedded one,"
        + " that no other process has it open.";
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return delegate().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    delegate().setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    delegate().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return delegate().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : delegate().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || delegate().isWrapperFor(type);
  }
}
