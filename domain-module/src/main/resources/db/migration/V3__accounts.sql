-- What an account tells of itself without a second query.
alter table users add column two_factor boolean default false not null;
alter table users add column last_active timestamp(6) with time zone;

-- Who is signed in, by browser: only the SHA-256 of the session's key is kept.
create sequence user_session_ids start with 1 increment by 1;
create table user_sessions (
  id bigint not null primary key,
  user_id bigint not null references users (id) on delete cascade,
  key_hash varchar(64) not null,
  address varchar(45) not null,
  user_agent varchar(500) not null,
  date_created timestamp(6) with time zone not null,
  last_used timestamp(6) with time zone not null,
  constraint user_sessions_key_unique unique (key_hash)
);
create index user_sessions_by_user on user_sessions (user_id, last_used);
create index user_sessions_by_use on user_sessions (last_used);

-- The second factor: an app that makes codes (RFC 6238). The secret has to be readable.
create table authenticators (
  user_id bigint not null primary key references users (id) on delete cascade,
  secret varchar(64) not null,
  last_step bigint not null,
  date_created timestamp(6) with time zone not null,
  date_confirmed timestamp(6) with time zone,
  date_used timestamp(6) with time zone
);

create table recovery_codes (
  user_id bigint not null references users (id) on delete cascade,
  code_hash varchar(64) not null,
  date_created timestamp(6) with time zone not null,
  date_used timestamp(6) with time zone,
  primary key (user_id, code_hash)
);

-- Links that set a new password once: only the SHA-256 of a link's token is kept.
create sequence password_reset_ids start with 1 increment by 1;
create table password_resets (
  id bigint not null primary key,
  user_id bigint not null references users (id) on delete cascade,
  made_by bigint references users (id) on delete cascade,
  token_hash varchar(64) not null,
  date_created timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  constraint password_resets_token_unique unique (token_hash)
);
create index password_resets_by_user on password_resets (user_id);
create index password_resets_by_expiry on password_resets (expires_at);
