-- Teams that an identity provider manages.
alter table teams add column idp_provisioned boolean default false not null;

-- Finds the teams whose rows are to be purged.
create index teams_by_status on teams (status, id);
