package dev.vedette.storage;

class H2TokenTest extends TokenStorageContract {

  H2TokenTest() {
    super(TestDatabase.H2);
  }
}
