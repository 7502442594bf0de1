package dev.vedette.storage;

class PostgresqlTagTest extends TagStorageContract {

  PostgresqlTagTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
