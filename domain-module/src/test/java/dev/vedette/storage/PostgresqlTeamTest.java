package dev.vedette.storage;

class PostgresqlTeamTest extends TeamStorageContract {

  PostgresqlTeamTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
