package dev.vedette.storage;

class H2OrganizationTest extends OrganizationStorageContract {

  H2OrganizationTest() {
    super(TestDatabase.H2);
  }
}
