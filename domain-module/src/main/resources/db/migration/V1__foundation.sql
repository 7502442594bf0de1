-- Access: who may sign in, and with what.
create sequence user_ids start with 1 increment by 1;
create table users (
  id bigint not null primary key,
  email varchar(254) not null,
  name varchar(200) not null,
  password_hash varchar(300),
  is_active boolean not null,
  date_joined timestamp(6) with time zone not null,
  last_login timestamp(6) with time zone,
  constraint users_email_unique unique (email)
);

-- Organizations, their members and teams.
create sequence organization_ids start with 1 increment by 1;
create table organizations (
  id bigint not null primary key,
  slug varchar(50) not null,
  name varchar(64) not null,
  status varchar(20) not null,
  open_membership boolean not null,
  date_created timestamp(6) with time zone not null,
  constraint organizations_slug_unique unique (slug)
);
create index organizations_by_date on organizations (date_created, id);

create sequence member_ids start with 1 increment by 1;
create table members (
  id bigint not null primary key,
  organization_id bigint not null references organizations (id),
  user_id bigint not null references users (id),
  role varchar(20) not null,
  date_created timestamp(6) with time zone not null,
  constraint members_unique unique (organization_id, user_id)
);
create index members_by_user on members (user_id);

create sequence team_ids start with 1 increment by 1;
create table teams (
  id bigint not null primary key,
  organization_id bigint not null references organizations (id),
  slug varchar(50) not null,
  name varchar(64) not null,
  status varchar(20) not null,
  date_created timestamp(6) with time zone not null,
  constraint teams_slug_unique unique (organization_id, slug)
);

create table team_members (
  team_id bigint not null references teams (id),
  member_id bigint not null references members (id),
  role varchar(20) not null,
  primary key (team_id, member_id)
);
create index team_members_by_member on team_members (member_id);

-- Projects and their client keys.
create sequence project_ids start with 1 increment by 1;
create table projects (
  id bigint not null primary key,
  organization_id bigint not null references organizations (id),
  slug varchar(100) not null,
  name varchar(200) not null,
  platform varchar(64),
  status varchar(20) not null,
  allowed_domains varchar(4000) not null,
  security_token varchar(32) not null,
  first_event timestamp(6) with time zone,
  last_short_id bigint not null,
  date_created timestamp(6) with time zone not null,
  constraint projects_slug_unique unique (organization_id, slug)
);
create index projects_by_date on projects (date_created, id);

create table project_teams (
  project_id bigint not null references projects (id),
  team_id bigint not null references teams (id),
  primary key (project_id, team_id)
);
create index project_teams_by_team on project_teams (team_id);

create sequence project_key_ids start with 1 increment by 1;
create table project_keys (
  id bigint not null primary key,
  project_id bigint not null references projects (id),
  label varchar(64) not null,
  public_key varchar(32) not null,
  secret_key varchar(32) not null,
  is_active boolean not null,
  rate_limit_count integer,
  rate_limit_window integer,
  date_created timestamp(6) with time zone not null,
  constraint project_keys_public_unique unique (public_key)
);
create index project_keys_by_project on project_keys (project_id, id);

-- Bearer tokens: only the SHA-256 of a token is kept.
create sequence token_ids start with 1 increment by 1;
create table tokens (
  id bigint not null primary key,
  kind varchar(20) not null,
  user_id bigint references users (id),
  organization_id bigint references organizations (id),
  name varchar(255) not null,
  token_hash varchar(64) not null,
  last_characters varchar(4) not null,
  scopes varchar(1000) not null,
  date_created timestamp(6) with time zone not null,
  date_last_used timestamp(6) with time zone,
  expires_at timestamp(6) with time zone,
  constraint tokens_hash_unique unique (token_hash)
);
create index tokens_by_user on tokens (user_id, id);
create index tokens_by_organization on tokens (organization_id, id);

-- The inbox: what was acknowledged and is not digested yet.
create sequence inbox_ids start with 1 increment by 200;
create table inbox (
  id bigint not null primary key,
  project_id bigint not null,
  key_id bigint not null,
  event_id uuid not null,
  category varchar(20) not null,
  received_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  remote_address varchar(45),
  user_agent varchar(500),
  client varchar(200),
  attempts integer not null,
  failed_at timestamp(6) with time zone,
  failure varchar(1000),
  payload ${bytes} not null
);
create index inbox_by_failure on inbox (failed_at, id);

-- Issues, and the grouping hashes that lead to them.
create sequence issue_ids start with 1 increment by 50;
create table issues (
  id bigint not null primary key,
  project_id bigint not null,
  short_id bigint not null,
  type varchar(20) not null,
  level varchar(10) not null,
  platform varchar(64) not null,
  logger varchar(64),
  title varchar(255) not null,
  culprit varchar(200) not null,
  location varchar(500),
  metadata varchar(4000) not null,
  status varchar(20) not null,
  substatus varchar(40),
  priority varchar(10) not null,
  is_unhandled boolean not null,
  times_seen bigint not null,
  user_count bigint not null,
  first_seen timestamp(6) with time zone not null,
  last_seen timestamp(6) with time zone not null,
  first_release varchar(200),
  last_release varchar(200),
  constraint issues_short_id_unique unique (project_id, short_id)
);
create index issues_by_status_last_seen on issues (project_id, status, last_seen, id);
create index issues_by_status_first_seen on issues (project_id, status, first_seen, id);
create index issues_by_status_times_seen on issues (project_id, status, times_seen, id);
create index issues_by_status_user_count on issues (project_id, status, user_count, id);

create table issue_hashes (
  project_id bigint not null,
  hash uuid not null,
  issue_id bigint not null,
  primary key (project_id, hash)
);
create index issue_hashes_by_issue on issue_hashes (issue_id);

create table issue_users (
  issue_id bigint not null,
  tag_value_id bigint not null,
  primary key (issue_id, tag_value_id)
);

-- Events of an issue by hour and by day; resolution in seconds, bucket in epoch seconds.
create table issue_counts (
  issue_id bigint not null,
  resolution integer not null,
  bucket bigint not null,
  quantity bigint not null,
  primary key (issue_id, resolution, bucket)
);

-- Events: a small row each; the payload apart; tags through a dictionary.
create sequence event_ids start with 1 increment by 500;
create table events (
  id bigint not null primary key,
  project_id bigint not null,
  issue_id bigint not null,
  event_id uuid not null,
  type varchar(20) not null,
  level varchar(10) not null,
  platform varchar(64) not null,
  title varchar(255) not null,
  release varchar(200),
  environment varchar(64),
  occurred_at timestamp(6) with time zone not null,
  received_at timestamp(6) with time zone not null,
  constraint events_event_id_unique unique (project_id, event_id)
);
create index events_by_issue on events (issue_id, occurred_at, id);
create index events_by_project on events (project_id, occurred_at, id);

-- Zstandard-compressed JSON of the normalised event; id is events.id.
create table event_payloads (
  id bigint not null primary key,
  data ${bytes} not null
);

create sequence tag_value_ids start with 1 increment by 100;
create table tag_values (
  id bigint not null primary key,
  project_id bigint not null,
  tag_key varchar(200) not null,
  tag_value varchar(200) not null,
  constraint tag_values_unique unique (project_id, tag_key, tag_value)
);

create table event_tags (
  tag_value_id bigint not null,
  event_id bigint not null,
  primary key (tag_value_id, event_id)
);

-- Outcomes by 10 s, 1 h and 1 d; resolution in seconds, bucket in epoch seconds.
-- project_id 0 counts what could not be attributed to a project.
create table outcomes (
  project_id bigint not null,
  resolution integer not null,
  bucket bigint not null,
  category varchar(20) not null,
  outcome varchar(20) not null,
  reason varchar(100) not null,
  quantity bigint not null,
  primary key (project_id, resolution, bucket, category, outcome, reason)
);
