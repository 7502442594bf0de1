package dev.vedette.storage;

class H2ProjectTest extends ProjectStorageContract {

  H2ProjectTest() {
    super(TestDatabase.H2);
  }
}
