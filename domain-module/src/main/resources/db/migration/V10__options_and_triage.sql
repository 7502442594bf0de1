-- Settings that belong to contexts above projects and organizations, by name; what is not here is
-- as the server does it by itself.
create table project_options (
  project_id bigint not null references projects (id) on delete cascade,
  name varchar(64) not null,
  option_value varchar(200000) not null,
  primary key (project_id, name)
);
create table organization_options (
  organization_id bigint not null references organizations (id) on delete cascade,
  name varchar(64) not null,
  option_value varchar(200000) not null,
  primary key (organization_id, name)
);

-- Who works on an issue, and why and since when it waits for a review.
alter table issues add column assigned_user_id bigint;
alter table issues add column assigned_team_id bigint;
alter table issues add column inbox_reason varchar(20);
alter table issues add column inbox_at timestamp(6) with time zone;
create index issues_by_assigned_user on issues (assigned_user_id, project_id, last_seen, id);
create index issues_by_assigned_team on issues (assigned_team_id, project_id, last_seen, id);

-- What users keep of issues for themselves.
create table issue_bookmarks (
  user_id bigint not null,
  issue_id bigint not null,
  primary key (user_id, issue_id)
);
create index issue_bookmarks_by_issue on issue_bookmarks (issue_id);
create table issue_subscriptions (
  user_id bigint not null,
  issue_id bigint not null,
  is_active boolean not null,
  reason varchar(20) not null,
  primary key (user_id, issue_id)
);
create index issue_subscriptions_by_issue on issue_subscriptions (issue_id);
create table issue_seen (
  user_id bigint not null,
  issue_id bigint not null,
  last_seen timestamp(6) with time zone not null,
  primary key (user_id, issue_id)
);
create index issue_seen_by_issue on issue_seen (issue_id);

-- Transactions and feedback are events of no issue.
alter table events alter column issue_id drop not null;

-- Workers take as much of the inbox as fits in memory: bytes of the payload.
alter table inbox add column payload_size integer default 0 not null;
drop index inbox_by_failure;
create index inbox_by_failure on inbox (failed_at, id, payload_size);
