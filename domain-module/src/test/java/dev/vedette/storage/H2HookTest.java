package dev.vedette.storage;

class H2HookTest extends HookStorageContract {

  H2HookTest() {
    super(TestDatabase.H2);
  }
}
