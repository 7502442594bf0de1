package dev.vedette.storage;

class PostgresqlEventSearchTest extends EventSearchStorageContract {

  PostgresqlEventSearchTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
