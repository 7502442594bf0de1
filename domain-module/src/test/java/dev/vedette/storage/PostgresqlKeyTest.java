package dev.vedette.storage;

class PostgresqlKeyTest extends KeyStorageContract {

  PostgresqlKeyTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
