package dev.vedette.storage;

class PostgresqlTriageTest extends TriageStorageContract {

  PostgresqlTriageTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
