package dev.vedette.storage;

class H2AttachmentTest extends AttachmentStorageContract {

  H2AttachmentTest() {
    super(TestDatabase.H2);
  }
}
