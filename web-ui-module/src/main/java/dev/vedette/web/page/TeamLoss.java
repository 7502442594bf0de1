package dev.vedette.web.page;

/** What it means to lose a project with a team. */
public final class TeamLoss {

  private TeamLoss() {}

  /** A sentence for the question before somebody loses projects. */
  public static String sentence(Visit visit) {
    return visit.access().settings().openMembership()
        ? "Membership is open here: projects stay in sight, but what is meant for the team does not"
            + " come any more."
        : "Whoever has no other way to a project, by another team or as a manager or owner, does"
            + " not see it any more.";
  }
}
