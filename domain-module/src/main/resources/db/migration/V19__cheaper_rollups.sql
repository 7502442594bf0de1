-- What issues count of tags, in two: which tags there are, in rows that never change, and the
-- counts, under one number and no further index. H2 rewrites every index of a row that is updated.
alter table issue_tags rename to earlier_issue_tags;
drop index issue_tags_by_value;

create sequence issue_tag_ids start with 1 increment by 500;
create table issue_tags (
  id bigint not null primary key,
  issue_id bigint not null,
  key_id bigint not null,
  tag_value_id bigint not null,
  environment_id bigint not null,
  constraint issue_tags_unique unique (issue_id, key_id, tag_value_id, environment_id)
);
create table issue_tag_counts (
  id bigint not null primary key,
  times_seen bigint not null,
  first_seen bigint not null,
  last_seen bigint not null
);
insert into issue_tags (id, issue_id, key_id, tag_value_id, environment_id)
  select nextval('issue_tag_ids'), issue_id, key_id, tag_value_id, environment_id
  from earlier_issue_tags;
insert into issue_tag_counts (id, times_seen, first_seen, last_seen)
  select t.id, e.times_seen, e.first_seen, e.last_seen
  from issue_tags t join earlier_issue_tags e on e.issue_id = t.issue_id and e.key_id = t.key_id
    and e.tag_value_id = t.tag_value_id and e.environment_id = t.environment_id;
create index issue_tags_by_value on issue_tags (tag_value_id, environment_id, issue_id);
drop table earlier_issue_tags;

-- Which events have a tag, in two: with the event, and for each tag in postings. A row is a batch of
-- events in ascending order of events.id: the first, how many, and the distances between them as
-- variable-length integers.
create table tag_postings (
  tag_value_id bigint not null,
  first_event bigint not null,
  event_count integer not null,
  distances ${bytes} not null,
  primary key (tag_value_id, first_event)
);
insert into tag_postings (tag_value_id, first_event, event_count, distances)
  select tag_value_id, event_id, 1, cast('' as ${bytes}) from event_tags;
alter table events add column tags bigint array;
create index event_tags_by_event on event_tags (event_id, tag_value_id);
update events set tags = (select array_agg(t.tag_value_id order by t.tag_value_id)
  from event_tags t where t.event_id = events.id);
drop table event_tags;
