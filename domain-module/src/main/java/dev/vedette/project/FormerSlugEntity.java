package dev.vedette.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

@Entity
@Table(name = "former_project_slugs")
@IdClass(FormerSlugEntity.Key.class)
class FormerSlugEntity {

  @Id
  @Column(name = "organization_id")
  private long organizationId;

  @Id private String slug;

  @Column(name = "project_id")
  private long projectId;

  protected FormerSlugEntity() {}

  FormerSlugEntity(long organizationId, String slug, long projectId) {
    this.organizationId = organizationId;
    this.slug = slug;
    this.projectId = projectId;
  }

  /** Organization and slug. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private long organizationId;
    private String slug;

    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.organizationId == organizationId
          && key.slug.equals(slug);
    }

    @Override
    public int hashCode() {
      return Objects.hash(organizationId, slug);
    }
  }
}
