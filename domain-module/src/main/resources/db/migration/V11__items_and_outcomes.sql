-- What a transaction has besides an event; id is events.id. Times are microseconds; span_ops is
-- JSON: how many spans of each operation there were, and how long they took together.
create table event_transactions (
  id bigint not null primary key,
  op varchar(128) not null,
  status varchar(32) not null,
  duration bigint not null,
  span_count integer not null,
  span_ops varchar(4000) not null
);

-- Sessions and check-ins as they were received, for what digests them: kept for 30 days, in the
-- form of event_payloads.
create sequence raw_item_ids start with 1 increment by 200;
create table raw_items (
  id bigint not null primary key,
  project_id bigint not null,
  key_id bigint not null,
  type varchar(20) not null,
  received_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  remote_address varchar(45),
  user_agent varchar(500),
  client varchar(200),
  data ${bytes} not null
);
create index raw_items_by_project on raw_items (project_id, id);
create index raw_items_by_age on raw_items (received_at, id);

-- How many things an outcome is about, where quantity is in another unit: bytes of attachments.
alter table outcomes add column times_seen bigint default 0 not null;
update outcomes set times_seen = quantity;

-- The protocol calls user feedback "feedback", and the older reports of users "user_report".
update outcomes set category = 'user_report' where category = 'feedback';
update outcomes set category = 'feedback' where category = 'user_report_v2';
