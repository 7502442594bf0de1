-- A token belongs to a person or to an organization, never to both; created_by is who made it.
alter table tokens add column created_by bigint;
alter table tokens add constraint tokens_created_by_user
  foreign key (created_by) references users (id) on delete set null;
alter table tokens add constraint tokens_one_owner
  check ((user_id is null) <> (organization_id is null));

-- Lists are read newest first, an organization's by kind.
create index tokens_by_organization_kind on tokens (organization_id, kind, id);
drop index tokens_by_organization;
