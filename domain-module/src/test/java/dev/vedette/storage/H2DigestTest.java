package dev.vedette.storage;

class H2DigestTest extends DigestStorageContract {

  H2DigestTest() {
    super(TestDatabase.H2);
  }
}
