package dev.vedette.storage;

class H2IssueJobTest extends IssueJobStorageContract {

  H2IssueJobTest() {
    super(TestDatabase.H2);
  }
}
