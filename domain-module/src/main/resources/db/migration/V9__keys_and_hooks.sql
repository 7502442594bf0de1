-- What the loader script of a key switches on (names, one a line), and what the key is for.
alter table project_keys add column use_case varchar(20) default 'user' not null;
alter table project_keys add column browser_sdk_version varchar(20) default 'latest' not null;
alter table project_keys add column loader_options varchar(200) default '' not null;

-- Events by client key; resolution in seconds, bucket in epoch seconds.
create table key_outcomes (
  key_id bigint not null,
  resolution integer not null,
  bucket bigint not null,
  outcome varchar(20) not null,
  quantity bigint not null,
  primary key (key_id, resolution, bucket, outcome)
);
create index key_outcomes_by_bucket on key_outcomes (resolution, bucket);

-- Service hooks; the columns from failures on belong to the workers that deliver.
create sequence service_hook_ids start with 1 increment by 1;
create table service_hooks (
  id bigint not null primary key,
  project_id bigint not null references projects (id) on delete cascade,
  guid varchar(32) not null,
  creator_id bigint not null,
  url varchar(512) not null,
  secret varchar(64) not null,
  on_event_alert boolean not null,
  on_event_created boolean not null,
  is_active boolean not null,
  date_created timestamp(6) with time zone not null,
  failures integer default 0 not null,
  paused_until timestamp(6) with time zone,
  busy_until timestamp(6) with time zone,
  lease uuid,
  dropped bigint default 0 not null,
  constraint service_hooks_guid_unique unique (guid)
);
create index service_hooks_by_project on service_hooks (project_id, id);

-- The queue of deliveries and their log: a row waits while it has a next attempt.
create sequence hook_delivery_ids start with 1 increment by 100;
create table hook_deliveries (
  id bigint not null primary key,
  hook_id bigint not null references service_hooks (id) on delete cascade,
  delivery_id uuid not null,
  kind varchar(20) not null,
  event_id uuid,
  state varchar(20) not null,
  queued_at timestamp(6) with time zone not null,
  attempts integer not null,
  next_attempt_at timestamp(6) with time zone,
  last_attempt_at timestamp(6) with time zone,
  response_code integer,
  duration_ms integer,
  failure varchar(200)
);
create index hook_deliveries_waiting on hook_deliveries (hook_id, next_attempt_at, id);
create index hook_deliveries_due on hook_deliveries (next_attempt_at, hook_id);
create index hook_deliveries_by_hook on hook_deliveries (hook_id, id);
