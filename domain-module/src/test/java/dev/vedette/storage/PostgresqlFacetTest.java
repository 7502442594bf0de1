package dev.vedette.storage;

class PostgresqlFacetTest extends FacetStorageContract {

  PostgresqlFacetTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
