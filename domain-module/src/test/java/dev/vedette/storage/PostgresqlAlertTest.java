package dev.vedette.storage;

class PostgresqlAlertTest extends AlertStorageContract {

  PostgresqlAlertTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
