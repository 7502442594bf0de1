package dev.vedette.storage;

class PostgresqlHookTest extends HookStorageContract {

  PostgresqlHookTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
