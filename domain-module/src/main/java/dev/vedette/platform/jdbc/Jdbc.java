package dev.vedette.platform.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Parameters and columns in the types that H2 and PostgreSQL share. */
public final class Jdbc {

  /** What both databases report for a lost race, besides the classes 23 (unique) and 40. */
  private static final Set<String> RACES = Set.of("HYT00", "90131", "55P03");

  private Jdbc() {}

  /** For {@code cast(? as bigint array)}. */
  public static Array bigints(Connection connection, Collection<Long> values) throws SQLException {
    return connection.createArrayOf("int8", values.toArray(Long[]::new));
  }

  /** For {@code cast(? as uuid array)}. */
  public static Array uuids(Connection connection, Collection<UUID> values) throws SQLException {
    return connection.createArrayOf("uuid", values.toArray(UUID[]::new));
  }

  /** For {@code cast(? as varchar array)}. */
  public static Array texts(Connection connection, Collection<String> values) throws SQLException {
    return connection.createArrayOf("varchar", values.toArray(String[]::new));
  }

  /**
   * Reads a column of numbers.
   *
   * @param sql with two parameters: a key, and the most rows to read
   */
  public static List<Long> numbers(Connection connection, String sql, long key, int limit)
      throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, key);
      select.setInt(2, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
      }
    }
    return numbers;
  }

  /** The next value of a sequence, whose name is trusted text. */
  public static long next(Connection connection, String sequence) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select nextval('" + sequence + "')");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Reads a {@code timestamp with time zone} that may be null. */
  public static Optional<Instant> optionalInstant(ResultSet row, String column)
      throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** As both drivers take a {@code timestamp with time zone}. */
  public static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Reads a {@code timestamp with time zone} that is not null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /**
   * Makes any text fit a {@code varchar(length)}: cuts it, never inside a surrogate pair, and
   * replaces what PostgreSQL cannot store as it is: NUL and halves of surrogate pairs.
   */
  public static String fit(String text, int length) {
    int end = Math.min(text.length(), length);
    if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char each = text.charAt(i);
      if (each == 0 || Character.isSurrogate(each)) {
        return storable(text, end);
      }
    }
    return end == text.length() ? text : text.substring(0, end);
  }

  private static String storable(String text, int end) {
    StringBuilder clean = new StringBuilder(end);
    int i = 0;
    while (i < end) {
      int each = text.codePointAt(i);
      boolean lost =
          each == 0 || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
      clean.appendCodePoint(lost ? 0xFFFD : each);
      i += Character.charCount(each);
    }
    return clean.toString();
  }

  /**
   * Whether a transaction that failed so may succeed when it is done again: a unique violation, a
   * serialization failure, a deadlock, or a lock not granted in time.
   */
  public static boolean isRace(SQLException failure) {
    for (SQLException each = failure; each != null; each = each.getNextException()) {
      String state = each.getSQLState();
      if (state != null
          && (state.equals("23505") || state.startsWith("40") || RACES.contains(state))) {
        return true;
      }
    }
    return false;
  }
}
