package dev.vedette.storage;

class H2OptionTest extends OptionStorageContract {

  H2OptionTest() {
    super(TestDatabase.H2);
  }
}
