package dev.vedette.storage;

class PostgresqlOptionTest extends OptionStorageContract {

  PostgresqlOptionTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
