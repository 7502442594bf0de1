package dev.vedette.storage;

class PostgresqlListTest extends ListStorageContract {

  PostgresqlListTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
