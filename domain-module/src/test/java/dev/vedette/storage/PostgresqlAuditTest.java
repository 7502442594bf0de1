package dev.vedette.storage;

class PostgresqlAuditTest extends AuditStorageContract {

  PostgresqlAuditTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
