package dev.vedette.storage;

class H2SearchTest extends SearchStorageContract {

  H2SearchTest() {
    super(TestDatabase.H2);
  }
}
