-- Alert rules: what they ask and do is JSON, read as a whole.
create sequence alert_rule_ids start with 1 increment by 1;
create table alert_rules (
  id bigint not null primary key,
  project_id bigint not null references projects (id) on delete cascade,
  name varchar(256) not null,
  environment varchar(64),
  owner_user_id bigint,
  owner_team_id bigint,
  creator_id bigint,
  action_match varchar(10) not null,
  filter_match varchar(10) not null,
  frequency integer not null,
  parts varchar(100000) not null,
  date_created timestamp(6) with time zone not null,
  date_modified timestamp(6) with time zone not null
);
create index alert_rules_by_project on alert_rules (project_id, id);

-- Who does not want to hear of a rule; user 0 is everyone, and then the rule rests.
create table alert_snoozes (
  rule_id bigint not null references alert_rules (id) on delete cascade,
  user_id bigint not null,
  made_by bigint,
  until_at timestamp(6) with time zone,
  date_added timestamp(6) with time zone not null,
  primary key (rule_id, user_id)
);

-- What was stored and may trigger a rule; rule 0 asks for the issue's owner.
create sequence alert_task_ids start with 1 increment by 100;
create table alert_tasks (
  id bigint not null primary key,
  project_id bigint not null,
  rule_id bigint not null,
  issue_id bigint not null,
  event_id uuid not null,
  is_first boolean not null,
  was_resolved boolean not null,
  queued_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  attempts integer not null
);
create index alert_tasks_due on alert_tasks (due_at, id);
create index alert_tasks_by_project on alert_tasks (project_id, id);

-- When a rule was last triggered by an issue: it rests for that issue as long as it says.
create table alert_rests (
  rule_id bigint not null,
  issue_id bigint not null,
  project_id bigint not null,
  last_fired timestamp(6) with time zone not null,
  primary key (rule_id, issue_id)
);
create index alert_rests_by_age on alert_rests (last_fired);
create index alert_rests_by_project on alert_rests (project_id, rule_id);

-- What was triggered.
create sequence alert_firing_ids start with 1 increment by 50;
create table alert_firings (
  id bigint not null primary key,
  rule_id bigint not null,
  project_id bigint not null,
  issue_id bigint not null,
  event_id uuid not null,
  fired_at timestamp(6) with time zone not null
);
create index alert_firings_by_rule on alert_firings (rule_id, fired_at, id);
create index alert_firings_by_project on alert_firings (project_id, id);
create index alert_firings_by_age on alert_firings (fired_at);

-- Mail that waits (while it has a due time), and what was sent lately.
create sequence alert_mail_ids start with 1 increment by 100;
create table alert_mails (
  id bigint not null primary key,
  rule_id bigint not null,
  project_id bigint not null,
  issue_id bigint not null,
  event_id uuid not null,
  user_id bigint not null,
  fired_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone,
  attempts integer not null,
  sent_at timestamp(6) with time zone
);
create index alert_mails_due on alert_mails (due_at, rule_id, user_id);
create index alert_mails_by_receiver on alert_mails (rule_id, user_id, sent_at);
create index alert_mails_by_project on alert_mails (project_id, id);
create index alert_mails_by_age on alert_mails (fired_at);

-- When an issue last met a user: only where a rule counts users in a window.
create table alert_sightings (
  issue_id bigint not null,
  user_key bigint not null,
  project_id bigint not null,
  last_seen timestamp(6) with time zone not null,
  primary key (issue_id, user_key)
);
create index alert_sightings_by_time on alert_sightings (issue_id, last_seen);
create index alert_sightings_by_project on alert_sightings (project_id, issue_id);
create index alert_sightings_by_age on alert_sightings (last_seen);
create index alert_firings_by_issue on alert_firings (issue_id, id);
create index alert_mails_by_issue on alert_mails (issue_id, id);
