package dev.vedette.storage;

class H2ProvisioningTest extends ProvisioningStorageContract {

  H2ProvisioningTest() {
    super(TestDatabase.H2);
  }
}
