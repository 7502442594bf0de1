package dev.vedette.storage;

class PostgresqlProvisioningTest extends ProvisioningStorageContract {

  PostgresqlProvisioningTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
