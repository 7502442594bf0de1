package dev.vedette.storage;

class PostgresqlOidcTest extends OidcStorageContract {

  PostgresqlOidcTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
