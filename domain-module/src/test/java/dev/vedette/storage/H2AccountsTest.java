package dev.vedette.storage;

class H2AccountsTest extends AccountsContract {

  H2AccountsTest() {
    super(TestDatabase.H2);
  }
}
