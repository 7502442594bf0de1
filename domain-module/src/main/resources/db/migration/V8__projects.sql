-- What a project can be set to. Highlights: tags one a line, contexts as JSON; null is the
-- platform's preset.
alter table projects add column resolve_age integer default 0 not null;
alter table projects add column highlight_tags varchar(8000);
alter table projects add column highlight_context varchar(8000);
create index projects_by_resolve_age on projects (resolve_age, id);

-- Deleted projects, until everything of theirs is gone.
alter table projects add column date_deleted timestamp(6) with time zone;
create index projects_by_status on projects (status, id);

-- Slugs that projects once had, and still lead to them.
create table former_project_slugs (
  organization_id bigint not null references organizations (id),
  slug varchar(100) not null,
  project_id bigint not null references projects (id),
  primary key (organization_id, slug)
);
create index former_project_slugs_by_project on former_project_slugs (project_id);

-- Projects that users marked for themselves.
create table project_bookmarks (
  user_id bigint not null references users (id),
  project_id bigint not null references projects (id),
  primary key (user_id, project_id)
);
create index project_bookmarks_by_project on project_bookmarks (project_id);
