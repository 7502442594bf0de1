package dev.vedette.storage;

class H2GroupingTest extends GroupingStorageContract {

  H2GroupingTest() {
    super(TestDatabase.H2);
  }
}
