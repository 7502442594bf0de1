package dev.vedette.storage;

class PostgresqlSearchTest extends SearchStorageContract {

  PostgresqlSearchTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
