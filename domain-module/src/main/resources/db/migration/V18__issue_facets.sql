-- What else than tags the events of an issue have had, and in which environment: key_id is the
-- number of a facet, tag_value_id and environment_id are numbers of the dictionary, environment_id
-- is 0 where none was named. Events that were stored before have none.
create table issue_facets (
  issue_id bigint not null,
  tag_value_id bigint not null,
  environment_id bigint not null,
  key_id smallint not null,
  primary key (issue_id, key_id, tag_value_id, environment_id)
);
create index issue_facets_by_value on issue_facets (tag_value_id, environment_id, issue_id);

-- In which release a resolved issue came back.
alter table issue_activities add column release varchar(200);
update issue_activities set release = nullif(substring(data from position('"version":"' in data) + 11
    for least(200, char_length(data) - position('"version":"' in data) - 12)), '')
  where type = 'set_regression' and position('"version":"' in data) > 0;
create index issue_activities_by_release on issue_activities (release, issue_id);
