package dev.vedette.platform.jdbc;

import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table of options by their owner, in the transaction of an entity manager. */
public final class OptionTable {

  private final String select;
  private final String update;
  private final String insert;
  private final String delete;

  /**
   * Of the table that has the columns {@code name}, {@code option_value} and this one.
   *
   * @param owner the column that says whose they are
   */
  public OptionTable(String table, String owner) {
    select = "select name, option_value from " + table + " where " + owner + " = ?1";
    update = "update " + table + " set option_value = ?3 where " + owner + " = ?1 and name = ?2";
    insert =
        "insert into "
            + table
            + " ("
            + owner
            + ", name, option_value) values (?1, ?2, ?3) on conflict do nothing";
    delete = "delete from " + table + " where " + owner + " = ?1 and name = ?2";
  }

  /** All that the owner has set. */
  @SuppressWarnings("unchecked") // rows of the select above
  public Options read(EntityManager entities, long owner) {
    Map<String, String> texts = new HashMap<>();
    List<Object[]> rows = entities.createNativeQuery(select).setParameter(1, owner).getResultList();
    rows.forEach(row -> texts.put((String) row[0], (String) row[1]));
    return new Options(texts);
  }

  /** Writes changes; of two who set the same at the same time, one comes second. */
  public void write(EntityManager entities, long owner, OptionChanges changes) {
    for (Map.Entry<String, Optional<String>> change : new TreeMap<>(changes.texts()).entrySet()) {
      Optional<String> text = change.getValue();
      if (text.isEmpty()) {
        statement(entities, delete, owner, change.getKey()).executeUpdate();
      } else if (set(entities, update, owner, change.getKey(), text.get()) == 0) {
        set(entities, insert, owner, change.getKey(), text.get());
      }
    }
  }

  private static int set(EntityManager entities, String sql, long owner, String name, String text) {
    return statement(entities, sql, owner, name).setParameter(3, text).executeUpdate();
  }

  private static Query statement(EntityManager entities, String sql, long owner, String name) {
    return entities.createNativeQuery(sql).setParameter(1, owner).setParameter(2, name);
  }
}
