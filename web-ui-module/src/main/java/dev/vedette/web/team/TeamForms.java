package dev.vedette.web.team;

import dev.vedette.web.page.FormErrors;

/**
 * What was typed into the forms of a team's page and is to be corrected there.
 *
 * @param name of the team
 * @param slug of the team
 * @param member address of somebody to add
 * @param project slug of a project to add
 * @param errors by these names
 */
record TeamForms(String name, String slug, String member, String project, FormErrors errors) {

  /** Nothing was typed yet. */
  static TeamForms fresh(String name, String slug) {
    return new TeamForms(name, slug, "", "", FormErrors.none());
  }

  TeamForms member(String typed, String problem) {
    return new TeamForms(name, slug, typed, project, FormErrors.of("member", problem));
  }

  TeamForms project(String typed, String problem) {
    return new TeamForms(name, slug, member, typed, FormErrors.of("project", problem));
  }
}
