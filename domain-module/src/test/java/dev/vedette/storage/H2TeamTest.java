package dev.vedette.storage;

class H2TeamTest extends TeamStorageContract {

  H2TeamTest() {
    super(TestDatabase.H2);
  }
}
