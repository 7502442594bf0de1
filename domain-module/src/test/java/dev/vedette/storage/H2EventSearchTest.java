package dev.vedette.storage;

class H2EventSearchTest extends EventSearchStorageContract {

  H2EventSearchTest() {
    super(TestDatabase.H2);
  }
}
