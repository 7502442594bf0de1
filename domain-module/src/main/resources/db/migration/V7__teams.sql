-- Teams that an identity provider manages.
alter table teams add column idp_provisioned boolean default false not null;

-- Finds the teams whose rows are to be purged.
create index teams_by_status on teams (status, id);

-- Who somebody is at an OpenID provider. A user has one identity at each provider.
create sequence user_identity_ids start with 1 increment by 1;
create table user_identities (
  id bigint not null primary key,
  user_id bigint not null references users (id) on delete cascade,
  issuer varchar(500) not null,
  subject varchar(255) not null,
  date_created timestamp(6) with time zone not null,
  date_last_used timestamp(6) with time zone not null,
  constraint user_identities_unique unique (issuer, subject),
  constraint user_identities_user_unique unique (user_id, issuer)
);

-- Finds the invitations of somebody whose address a provider has verified.
create index members_by_email on members (email);
