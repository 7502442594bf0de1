package dev.vedette.storage;

class H2FacetTest extends FacetStorageContract {

  H2FacetTest() {
    super(TestDatabase.H2);
  }
}
