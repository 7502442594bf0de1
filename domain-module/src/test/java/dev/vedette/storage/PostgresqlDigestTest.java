package dev.vedette.storage;

class PostgresqlDigestTest extends DigestStorageContract {

  PostgresqlDigestTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
