package dev.vedette.storage;

class PostgresqlAccountsTest extends AccountsContract {

  PostgresqlAccountsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
