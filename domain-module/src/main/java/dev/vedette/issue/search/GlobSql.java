package dev.vedette.issue.search;

import dev.vedette.platform.jdbc.SqlText;
import java.util.List;

/**
 * Patterns as SQL. A {@code like} of more than two stars takes H2 exponentially long on hostile
 * texts; so what is between the first and the last star is looked for part by part.
 */
final class GlobSql {

  private GlobSql() {}

  /**
   * Whether a column matches: letter by letter without stars, in any case with them.
   *
   * @param column trusted text
   */
  static SqlText matches(String column, Glob glob) {
    return glob.isLiteral()
        ? SqlText.of(column + " = ?").string(glob.text())
        : lower("lower(" + column + ")", glob);
  }

  /** Whether an expression in lower case matches, whatever case the pattern has. */
  static SqlText lower(String expression, Glob pattern) {
    Glob glob = pattern.lower();
    List<String> parts = glob.parts();
    if (glob.isLiteral()) {
      return SqlText.of(expression + " = ?").string(glob.text());
    }
    boolean contains = parts.size() == 3 && parts.get(0).isEmpty() && parts.get(2).isEmpty();
    if (parts.size() == 2 || contains) {
      return SqlText.of(expression + " like ?").string(glob.like());
    }
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    SqlText sql =
        SqlText.of("(" + expression + " like ?").string(new Glob(List.of(first, last)).like());
    SqlText rest =
        SqlText.of("substring(" + expression + " from char_length(cast(? as varchar)) + 1 for")
            .string(first)
            .add(" char_length(" + expression + ") - char_length(cast(? as varchar))")
            .string(first)
            .add(" - char_length(cast(? as varchar)))")
            .string(last);
    for (String part : parts.subList(1, parts.size() - 1)) {
      SqlText like = new SqlText().add(rest);
      sql.add(" and ").add(like).add(" like ?").string("%" + Glob.escape(part) + "%");
      rest =
          SqlText.of("substring(")
              .add(rest)
              .add(" from position(cast(? as varchar) in ")
              .string(part)
              .add(rest)
              .add(") + char_length(cast(? as varchar)))")
              .string(part);
    }
    return sql.add(")");
  }
}
