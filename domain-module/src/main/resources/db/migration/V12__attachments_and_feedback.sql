-- What a message says beyond the title, for searches; null where the title has it all.
alter table events add column message varchar(1000);

-- Files that came with events. The content is on disk, named by file_id. A file may come before its
-- event: event_row_id (events.id) and issue_id are known when that is stored.
create sequence event_attachment_ids start with 1 increment by 50;
create table event_attachments (
  id bigint not null primary key,
  project_id bigint not null,
  event_id uuid not null,
  event_row_id bigint,
  issue_id bigint,
  type varchar(64) not null,
  name varchar(255) not null,
  content_type varchar(200) not null,
  byte_size bigint not null,
  sha1 varchar(40) not null,
  file_id uuid not null,
  date_created timestamp(6) with time zone not null,
  constraint event_attachments_file_unique unique (file_id)
);
create index event_attachments_by_event on event_attachments (project_id, event_id, name, id);
create index event_attachments_by_issue on event_attachments (issue_id, date_created, id);
create index event_attachments_by_row on event_attachments (event_row_id, date_created, id);

-- Files whose rows are gone: removed from disk after the transaction that says so.
create table deleted_files (
  file_id uuid not null primary key
);

-- What users wrote about events: report_id is the event's id, or that of the feedback itself.
create sequence user_report_ids start with 1 increment by 50;
create table user_reports (
  id bigint not null primary key,
  project_id bigint not null,
  report_id uuid not null,
  event_id uuid not null,
  event_row_id bigint,
  issue_id bigint,
  name varchar(128) not null,
  email varchar(254) not null,
  comments varchar(4096) not null,
  date_created timestamp(6) with time zone not null,
  constraint user_reports_unique unique (project_id, report_id)
);
create index user_reports_by_project on user_reports (project_id, date_created, id);
create index user_reports_by_event on user_reports (project_id, event_id, date_created, id);
create index user_reports_by_issue on user_reports (issue_id, date_created, id);
create index user_reports_by_row on user_reports (event_row_id, date_created, id);
