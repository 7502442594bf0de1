package dev.vedette.storage;

class H2MemberTest extends MemberStorageContract {

  H2MemberTest() {
    super(TestDatabase.H2);
  }
}
