package dev.vedette.project;

import dev.vedette.organization.TeamDependents;
import jakarta.enterprise.context.ApplicationScoped;

/** The projects of a team, which lose it when it is purged. */
@ApplicationScoped
public class ProjectTeamLinks implements TeamDependents {

  @Override
  public String table() {
    return "project_teams";
  }

  @Override
  public String key() {
    return "project_id";
  }
}
