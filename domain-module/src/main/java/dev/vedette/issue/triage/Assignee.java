package dev.vedette.issue.triage;

/**
 * Who works on an issue.
 *
 * @param kind user, team or nobody
 * @param id of the user or team; 0 for nobody
 * @param name the user's name, or the team's slug; empty where it was not looked up
 * @param email the user's; empty for a team
 */
public record Assignee(Kind kind, long id, String name, String email) {

  /** Whom an issue can be given to. */
  public enum Kind {
    USER,
    TEAM,
    NOBODY
  }

  /** Nobody. */
  public static final Assignee NOBODY = new Assignee(Kind.NOBODY, 0, "", "");

  /** A user. */
  public static Assignee user(long id, String name, String email) {
    return new Assignee(Kind.USER, id, name, email);
  }

  /** A team. */
  public static Assignee team(long id, String slug) {
    return new Assignee(Kind.TEAM, id, slug, "");
  }

  /** As requests name it: {@code user:5}, {@code team:3}, or empty. */
  public String text() {
    return switch (kind) {
      case USER -> "user:" + id;
      case TEAM -> "team:" + id;
      case NOBODY -> "";
    };
  }
}
