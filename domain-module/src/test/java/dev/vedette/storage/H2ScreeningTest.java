package dev.vedette.storage;

class H2ScreeningTest extends ScreeningStorageContract {

  H2ScreeningTest() {
    super(TestDatabase.H2);
  }
}
