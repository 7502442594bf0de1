package dev.vedette.storage;

class PostgresqlProjectTest extends ProjectStorageContract {

  PostgresqlProjectTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
