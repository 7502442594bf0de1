package dev.vedette.storage;

class H2TagTest extends TagStorageContract {

  H2TagTest() {
    super(TestDatabase.H2);
  }
}
