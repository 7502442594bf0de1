package dev.vedette.storage;

class PostgresqlGroupingTest extends GroupingStorageContract {

  PostgresqlGroupingTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
