package dev.vedette.storage;

class H2OidcTest extends OidcStorageContract {

  H2OidcTest() {
    super(TestDatabase.H2);
  }
}
