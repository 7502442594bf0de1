-- Names of tags are in the dictionary, too: as values of the tag without a name.
insert into tag_values (id, project_id, tag_key, tag_value)
  select nextval('tag_value_ids'), k.project_id, '', k.tag_key
  from (select distinct project_id, tag_key from tag_values) k;

-- What the events of an issue were tagged with, and in which environment. key_id, tag_value_id and
-- environment_id are numbers of the dictionary, environment_id is 0 where none was named; times are
-- in microseconds since 1970.
create table issue_tags (
  issue_id bigint not null,
  key_id bigint not null,
  tag_value_id bigint not null,
  environment_id bigint not null,
  times_seen bigint not null,
  first_seen bigint not null,
  last_seen bigint not null,
  primary key (issue_id, key_id, tag_value_id, environment_id)
);
insert into issue_tags (issue_id, key_id, tag_value_id, environment_id, times_seen, first_seen,
    last_seen)
  select e.issue_id, k.id, v.id, coalesce(n.id, 0), count(*),
    min(cast(extract(epoch from e.occurred_at) * 1000000 as bigint)),
    max(cast(extract(epoch from e.occurred_at) * 1000000 as bigint))
  from event_tags t
  join events e on e.id = t.event_id
  join tag_values v on v.id = t.tag_value_id
  join tag_values k
    on k.project_id = v.project_id and k.tag_key = '' and k.tag_value = v.tag_key
  left join tag_values n
    on n.project_id = v.project_id and n.tag_key = 'environment' and n.tag_value = e.environment
  where e.issue_id is not null
  group by e.issue_id, k.id, v.id, coalesce(n.id, 0);
create index issue_tags_by_value on issue_tags (tag_value_id, environment_id, issue_id);

-- Who events met: one row for each value of the tag sentry:user.
create table event_users (
  tag_value_id bigint not null primary key,
  project_id bigint not null,
  ident varchar(128),
  email varchar(254),
  username varchar(128),
  ip_address varchar(64),
  name varchar(128),
  date_created timestamp(6) with time zone not null
);
insert into event_users (tag_value_id, project_id, ident, email, username, ip_address, date_created)
  select id, project_id,
    case when tag_value like 'id:%' then substring(tag_value from 4 for 128) end,
    case when tag_value like 'email:%' then substring(tag_value from 7 for 254) end,
    case when tag_value like 'username:%' then substring(tag_value from 10 for 128) end,
    case when tag_value like 'ip:%' then substring(tag_value from 4 for 64) end,
    current_timestamp
  from tag_values where tag_key = 'sentry:user';
create index event_users_by_project on event_users (project_id, tag_value_id);
create index event_users_by_email on event_users (project_id, email);
create index event_users_by_username on event_users (project_id, username);
create index event_users_by_ip_address on event_users (project_id, ip_address);

-- What a search for text looks through: title, culprit and message in lower case.
alter table issues add column search_text varchar(1000) default '' not null;
alter table issues add column error_type varchar(250);
alter table issues add column error_value varchar(250);
alter table issues add column sdk_name varchar(64);
update issues set search_text = lower(title) || chr(10) || lower(culprit),
  error_type = case when type = 'error' and position(': ' in title) > 0
    then substring(title from 1 for position(': ' in title) - 1)
    when type = 'error' then title end,
  error_value = case when type = 'error' and position(': ' in title) > 0
    then substring(title from position(': ' in title) + 2 for 250) end;
