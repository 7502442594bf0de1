-- The grouping hash that an event is known by in its issue: its issue can be taken apart by it.
alter table events add column hash uuid;

-- So far an issue had one hash, and all of its events have that.
update events set hash = (select h.hash from issue_hashes h
  where h.issue_id = events.issue_id order by h.hash limit 1);

create index events_by_hash on events (issue_id, hash, occurred_at, id);

-- New projects group by the newest rules; those that exist keep theirs until somebody upgrades.
insert into project_options (project_id, name, option_value)
  select id, 'sentry:grouping_config', 'newstyle:2023-01-11' from projects;
