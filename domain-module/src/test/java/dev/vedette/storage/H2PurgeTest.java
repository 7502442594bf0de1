package dev.vedette.storage;

class H2PurgeTest extends PurgeStorageContract {

  H2PurgeTest() {
    super(TestDatabase.H2);
  }
}
