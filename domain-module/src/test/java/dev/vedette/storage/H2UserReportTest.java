package dev.vedette.storage;

class H2UserReportTest extends UserReportStorageContract {

  H2UserReportTest() {
    super(TestDatabase.H2);
  }
}
