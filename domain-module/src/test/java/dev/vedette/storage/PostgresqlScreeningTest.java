package dev.vedette.storage;

class PostgresqlScreeningTest extends ScreeningStorageContract {

  PostgresqlScreeningTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
