-- Rises whenever hashes leave an issue: a digest that remembers an older one looks again.
alter table issues add column grouping_version integer default 0 not null;
alter table issues add column priority_locked_at timestamp(6) with time zone;
alter table issues add column num_comments integer default 0 not null;

-- When each release was first seen in a project, by the server's clock: the order of its releases.
create table release_sightings (
  project_id bigint not null,
  version varchar(200) not null,
  first_seen timestamp(6) with time zone not null,
  primary key (project_id, version)
);
create index release_sightings_by_date on release_sightings (project_id, first_seen, version);
insert into release_sightings (project_id, version, first_seen)
  select project_id, release, min(received_at) from events where release is not null
  group by project_id, release;

-- How a resolved issue was resolved, where more is known than that it was.
create table issue_resolutions (
  issue_id bigint not null primary key,
  kind varchar(20) not null,
  release varchar(200),
  release_seen timestamp(6) with time zone,
  commit_id varchar(64),
  repository varchar(200),
  user_id bigint,
  date_created timestamp(6) with time zone not null
);

-- Until when or until what an ignored issue is ignored; windows in minutes. times_seen and users_seen
-- are the issue's when it was ignored; recent has the events of the window, by sixtieths of it.
create table issue_ignores (
  issue_id bigint not null primary key,
  ignore_until timestamp(6) with time zone,
  ignore_count integer,
  ignore_window integer,
  ignore_user_count integer,
  ignore_user_window integer,
  daily_ceiling bigint,
  times_seen bigint not null,
  users_seen bigint not null,
  recent varchar(2000) not null,
  user_id bigint,
  date_created timestamp(6) with time zone not null
);
create index issue_ignores_by_until on issue_ignores (ignore_until, issue_id);

-- Users that an ignored issue met within its window.
create table issue_ignore_users (
  issue_id bigint not null,
  tag_value_id bigint not null,
  last_seen timestamp(6) with time zone not null,
  primary key (issue_id, tag_value_id)
);

-- When what is new, regressed or escalating counts as ongoing.
create table issue_agings (
  issue_id bigint not null primary key,
  due_at timestamp(6) with time zone not null
);
create index issue_agings_by_date on issue_agings (due_at, issue_id);
insert into issue_agings (issue_id, due_at)
  select id, first_seen + interval '7' day from issues where substatus in ('new', 'regressed');

-- What happened to issues, and what people wrote about them.
create sequence issue_activity_ids start with 1 increment by 1;
create table issue_activities (
  id bigint not null primary key,
  issue_id bigint not null,
  type varchar(40) not null,
  user_id bigint,
  data varchar(4000) not null,
  note varchar(10000),
  date_created timestamp(6) with time zone not null
);
create index issue_activities_by_issue on issue_activities (issue_id, date_created, id);

-- Issues that anybody with the link may read.
create table issue_shares (
  issue_id bigint not null primary key,
  share_id varchar(32) not null,
  user_id bigint,
  date_created timestamp(6) with time zone not null,
  constraint issue_shares_share_unique unique (share_id)
);

-- Where issues went that were merged.
create table issue_redirects (
  previous_id bigint not null primary key,
  project_id bigint not null,
  short_id bigint not null,
  issue_id bigint not null,
  constraint issue_redirects_short_id_unique unique (project_id, short_id)
);
create index issue_redirects_by_issue on issue_redirects (issue_id);

-- Merges, separations and deletions that are under way.
create sequence issue_job_ids start with 1 increment by 1;
create table issue_jobs (
  id bigint not null primary key,
  kind varchar(10) not null,
  project_id bigint not null,
  issue_id bigint not null,
  target_id bigint,
  date_created timestamp(6) with time zone not null
);
create index issue_jobs_by_project on issue_jobs (project_id, id);
create table issue_job_hashes (
  job_id bigint not null,
  hash uuid not null,
  primary key (job_id, hash)
);

-- Issues that nobody wants to hear of again: their hashes lead to a tombstone.
create sequence issue_tombstone_ids start with 1 increment by 1;
create table issue_tombstones (
  id bigint not null primary key,
  project_id bigint not null,
  type varchar(20) not null,
  level varchar(10) not null,
  title varchar(255) not null,
  culprit varchar(200) not null,
  metadata varchar(4000) not null,
  user_id bigint,
  date_created timestamp(6) with time zone not null
);
create index issue_tombstones_by_project on issue_tombstones (project_id, id);
alter table issue_hashes alter column issue_id drop not null;
alter table issue_hashes add column tombstone_id bigint;
create index issue_hashes_by_tombstone on issue_hashes (tombstone_id);
