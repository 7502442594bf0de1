package dev.vedette.organization;

import dev.vedette.access.TeamRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "team_members")
@IdClass(TeamMemberEntity.Key.class)
class TeamMemberEntity {

  @Id
  @Column(name = "team_id")
  private long teamId;

  @Id
  @Column(name = "member_id")
  private long memberId;

  private String role;

  protected TeamMemberEntity() {}

  TeamMemberEntity(long teamId, long memberId, TeamRole role) {
    this.teamId = teamId;
    this.memberId = memberId;
    this.role = role.id();
  }

  long teamId() {
    return teamId;
  }

  long memberId() {
    return memberId;
  }

  TeamRole role() {
    return TeamRole.of(role).orElse(TeamRole.CONTRIBUTOR);
  }

  void role(TeamRole changed) {
    role = changed.id();
  }

  /** Both ids. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private long teamId;
    private long memberId;

    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.teamId == teamId && key.memberId == memberId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(teamId * 31 + memberId);
    }
  }
}
