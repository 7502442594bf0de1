package dev.vedette.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "project_teams")
@IdClass(ProjectTeamEntity.Key.class)
class ProjectTeamEntity {

  @Id
  @Column(name = "project_id")
  private long projectId;

  @Id
  @Column(name = "team_id")
  private long teamId;

  protected ProjectTeamEntity() {}

  ProjectTeamEntity(long projectId, long teamId) {
    this.projectId = projectId;
    this.teamId = teamId;
  }

  /** Both ids. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private long projectId;
    private long teamId;

    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.projectId == projectId && key.teamId == teamId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(projectId * 31 + teamId);
    }
  }
}
