package dev.vedette.storage;

class PostgresqlStatsTest extends StatsStorageContract {

  PostgresqlStatsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
