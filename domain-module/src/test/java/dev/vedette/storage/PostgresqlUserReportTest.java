package dev.vedette.storage;

class PostgresqlUserReportTest extends UserReportStorageContract {

  PostgresqlUserReportTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
