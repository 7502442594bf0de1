package dev.vedette.storage;

class H2TriageTest extends TriageStorageContract {

  H2TriageTest() {
    super(TestDatabase.H2);
  }
}
