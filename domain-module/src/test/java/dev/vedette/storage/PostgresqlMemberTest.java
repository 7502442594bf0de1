package dev.vedette.storage;

class PostgresqlMemberTest extends MemberStorageContract {

  PostgresqlMemberTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
