package dev.vedette.api.request;

/** The path names a project by a slug that it had once: status 302 leads to the one it has. */
public final class ProjectMovedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String formerSlug;
  private final String slug;

  /** A project has left a slug. */
  public ProjectMovedException(String formerSlug, String slug) {
    super(formerSlug + " is " + slug + " now");
    this.formerSlug = formerSlug;
    this.slug = slug;
  }

  /** The slug in the path. */
  public String formerSlug() {
    return formerSlug;
  }

  /** The slug that the project has now. */
  public String slug() {
    return slug;
  }
}
