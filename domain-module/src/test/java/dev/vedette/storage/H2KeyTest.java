package dev.vedette.storage;

class H2KeyTest extends KeyStorageContract {

  H2KeyTest() {
    super(TestDatabase.H2);
  }
}
