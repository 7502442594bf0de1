package dev.vedette.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that asks the database for the plan of every query that passes through it. */
final class PlanRecorder {

  private static final Class<?>[] CONNECTION = {Connection.class};
  private static final Class<?>[] STATEMENT = {PreparedStatement.class};

  private final List<String> plans = new ArrayList<>();
  private final String setting;

  private PlanRecorder(String setting) {
    this.setting = setting;
  }

  /** Plans of the queries so far. */
  List<String> plans() {
    return plans;
  }

  static PlanRecorder of(TestDatabase database) {
    // tables of a test are so small that PostgreSQL would rather read all of them
    return new PlanRecorder(
        database == TestDatabase.POSTGRESQL ? "set enable_seqscan = off" : "analyze");
  }

  DataSource around(DataSource source) {
    return proxy(
        DataSource.class,
        new Class<?>[] {DataSource.class},
        (method, arguments) -> connection((Connection) call(source, method, arguments)));
  }

  private Connection connection(Connection real) throws SQLException {
    try (var statement = real.createStatement()) {
      statement.execute(setting);
    }
    return proxy(
        Connection.class,
        CONNECTION,
        (method, arguments) -> {
          Object result = call(real, method, arguments);
          return method.getName().equals("prepareStatement")
              ? statement((PreparedStatement) result, real, (String) arguments[0])
              : result;
        });
  }

  private PreparedStatement statement(PreparedStatement real, Connection connection, String sql)
      throws SQLException {
    PreparedStatement explain = connection.prepareStatement("explain " + sql);
    return proxy(
        PreparedStatement.class,
        STATEMENT,
        (method, arguments) -> {
          if (method.getName().startsWith("set")) {
            call(explain, method, arguments);
          } else if (method.getName().equals("executeQuery")) {
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
              while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
              }
            }
            plans.add(plan.toString());
          }
          return call(real, method, arguments);
        });
  }

  private interface Call {
    Object apply(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Class<?>[] types, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), types, (self, method, args) -> call.apply(method, args)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
