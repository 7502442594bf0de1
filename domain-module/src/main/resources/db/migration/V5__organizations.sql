-- What an organization lets its members do, and what it asks of them.
alter table organizations add column default_role varchar(20) default 'member' not null;
alter table organizations add column allow_join_requests boolean default true not null;
alter table organizations add column allow_member_invite boolean default true not null;
alter table organizations add column allow_member_project_creation boolean default true not null;
alter table organizations add column events_member_admin boolean default true not null;
alter table organizations add column alerts_member_write boolean default true not null;
alter table organizations add column require_2fa boolean default false not null;
alter table organizations add column scim_enabled boolean default false not null;
alter table organizations add column is_early_adopter boolean default false not null;

-- Organizations that wait for their purge are found by their status.
create index organizations_by_status on organizations (status, id);
