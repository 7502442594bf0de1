-- The transactions of a project in their order, without its other events between them. Events that
-- are no transactions cost nothing more.
alter table event_transactions add column project_id bigint;
alter table event_transactions add column occurred_at timestamp(6) with time zone;
update event_transactions set
  project_id = (select e.project_id from events e where e.id = event_transactions.id),
  occurred_at = (select e.occurred_at from events e where e.id = event_transactions.id);
delete from event_transactions where project_id is null;
alter table event_transactions alter column project_id set not null;
alter table event_transactions alter column occurred_at set not null;
create index event_transactions_by_project on event_transactions (project_id, occurred_at, id);
