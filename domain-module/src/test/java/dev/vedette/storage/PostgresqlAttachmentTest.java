package dev.vedette.storage;

class PostgresqlAttachmentTest extends AttachmentStorageContract {

  PostgresqlAttachmentTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
