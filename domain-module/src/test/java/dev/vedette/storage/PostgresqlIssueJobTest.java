package dev.vedette.storage;

class PostgresqlIssueJobTest extends IssueJobStorageContract {

  PostgresqlIssueJobTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
