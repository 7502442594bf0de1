package dev.vedette.storage;

class PostgresqlPurgeTest extends PurgeStorageContract {

  PostgresqlPurgeTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
