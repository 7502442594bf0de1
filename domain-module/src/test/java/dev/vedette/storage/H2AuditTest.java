package dev.vedette.storage;

class H2AuditTest extends AuditStorageContract {

  H2AuditTest() {
    super(TestDatabase.H2);
  }
}
