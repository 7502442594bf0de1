package dev.vedette.organization;

/**
 * A table of another context whose rows name teams, in a column {@code team_id} with an index. They
 * go before the row of a deleted team does, see {@link TeamPurge}.
 */
public interface TeamDependents {

  /** Name of the table. */
  String table();

  /** The column that tells the rows of one team apart. */
  String key();
}
