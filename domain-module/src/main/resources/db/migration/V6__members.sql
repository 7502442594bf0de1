-- A member without a user is an invitation that waits: it has an address and the hash of a link.
alter table members alter column user_id drop not null;
alter table members add column email varchar(254);
alter table members add column token_hash varchar(64);
alter table members add column token_expires_at timestamp(6) with time zone;
alter table members add column inviter_id bigint references users (id);
alter table members add column idp_provisioned boolean default false not null;
alter table members add column idp_role_restricted boolean default false not null;
alter table members add constraint members_email_unique unique (organization_id, email);
create index members_by_organization on members (organization_id, id);
create index members_by_inviter on members (inviter_id);
