-- Who changed what about access, and from where; kept when the actor or the target is gone.
create sequence audit_entry_ids start with 50 increment by 50;
create table audit_entries (
  id bigint not null primary key,
  organization_id bigint,
  event varchar(60) not null,
  actor_user_id bigint,
  actor_label varchar(255) not null,
  address varchar(45),
  target_type varchar(40) not null,
  target_id bigint not null,
  target_label varchar(255) not null,
  changes varchar(4000) not null,
  date_created timestamp(6) with time zone not null
);
create index audit_entries_by_organization on audit_entries (organization_id, date_created, id);
create index audit_entries_by_event on audit_entries (organization_id, event, date_created, id);
create index audit_entries_by_actor on audit_entries (organization_id, actor_user_id, date_created, id);
