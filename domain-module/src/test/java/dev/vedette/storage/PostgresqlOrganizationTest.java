package dev.vedette.storage;

class PostgresqlOrganizationTest extends OrganizationStorageContract {

  PostgresqlOrganizationTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
