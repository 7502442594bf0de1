package dev.vedette.storage;

class H2StatsTest extends StatsStorageContract {

  H2StatsTest() {
    super(TestDatabase.H2);
  }
}
