package dev.vedette.storage;

class H2AlertTest extends AlertStorageContract {

  H2AlertTest() {
    super(TestDatabase.H2);
  }
}
