package dev.vedette.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

@Entity
@Table(name = "project_bookmarks")
@IdClass(BookmarkEntity.Key.class)
class BookmarkEntity {

  @Id
  @Column(name = "user_id")
  private long userId;

  @Id
  @Column(name = "project_id")
  private long projectId;

  protected BookmarkEntity() {}

  BookmarkEntity(long userId, long projectId) {
    this.userId = userId;
    this.projectId = projectId;
  }

  /** Both ids. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private long userId;
    private long projectId;

    public Key() {}

    Key(long userId, long projectId) {
      this.userId = userId;
      this.projectId = projectId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.userId == userId && key.projectId == projectId;
    }

    @Override
    public int hashCode() {
      return Objects.hash(userId, projectId);
    }
  }
}
