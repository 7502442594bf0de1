package dev.vedette.storage;

class PostgresqlTokenTest extends TokenStorageContract {

  PostgresqlTokenTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
