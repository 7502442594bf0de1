package dev.vedette.storage;

class H2ListTest extends ListStorageContract {

  H2ListTest() {
    super(TestDatabase.H2);
  }
}
