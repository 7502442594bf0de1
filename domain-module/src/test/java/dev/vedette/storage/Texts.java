package dev.vedette.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads columns of texts. */
final class Texts {

  private Texts() {}

  /** The first column of all rows. */
  static List<String> of(TestDatabase database, String sql, Object... parameters) {
    try (var connection = database.dataSource().getConnection();
        var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
