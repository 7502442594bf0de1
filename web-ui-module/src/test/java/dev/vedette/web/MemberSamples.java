package dev.vedette.web;

import dev.vedette.web.SamplePages.Sample;
import dev.vedette.web.invitation.InvitationPage;
import dev.vedette.web.invitation.InvitationPage.Step;
import dev.vedette.web.member.InvitePage;
import dev.vedette.web.member.MemberPage;
import dev.vedette.web.member.MemberRow;
import dev.vedette.web.member.MembersPage;
import dev.vedette.web.member.RemovePage;
import dev.vedette.web.member.ShownLinks;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.TimeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages of members and invitations with sample data. */
final class MemberSamples {

  private static final String LIST = Links.members("the-interstellar-jurisdiction");
  private static final String HOSTILE = SamplePages.HOSTILE;
  private static final TimeText EARLIER =
      TimeText.of(SamplePages.NOW.minusSeconds(7200), SamplePages.NOW);

  private MemberSamples() {}

  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    all.put("members", new Sample("member/members.html", members(), true));
    all.put(
        "members-empty",
        new Sample(
            "member/members.html",
            new MembersPage(
                crumbs(), LIST, HOSTILE, List.of(), Pager.NONE, Optional.empty(), List.of()),
            true));
    all.put("invite", new Sample("member/invite.html", invite(FormErrors.none()), true));
    all.put(
        "invite-errors",
        new Sample(
            "member/invite.html",
            invite(FormErrors.of("emails", HOSTILE).and("orgRole", "You may not give that.")),
            true));
    all.put("member", new Sample("member/member.html", member(row(HOSTILE, false), true), true));
    all.put("member-pending", new Sample("member/member.html", member(pending(true), true), true));
    all.put("member-read", new Sample("member/member.html", member(row("Ada", true), false), true));
    all.put("member-remove", new Sample("member/remove.html", remove(row(HOSTILE, false)), true));
    all.put("member-leave", new Sample("member/remove.html", remove(row("Ada", true)), true));
    all.put("member-revoke", new Sample("member/remove.html", remove(pending(false)), true));
    for (Step step : Step.values()) {
      all.put(
          "invitation-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          new Sample("invitation/invitation.html", invitation(step), step == Step.JOIN));
    }
    return all;
  }

  private static List<Crumb> crumbs() {
    return List.of(new Crumb("The Interstellar Jurisdiction", "/"));
  }

  private static MemberRow row(String name, boolean you) {
    return new MemberRow(
        name,
        "ada@example.com",
        "Manager",
        you,
        false,
        false,
        List.of("Ancient Gabelers", HOSTILE, "Pumps"),
        4,
        Optional.of(EARLIER),
        true,
        Optional.empty(),
        LIST + "1/",
        Optional.empty(),
        Optional.empty());
  }

  private static MemberRow pending(boolean expired) {
    return new MemberRow(
        "bob@example.com",
        "bob@example.com",
        "Member",
        false,
        true,
        expired,
        List.of(),
        0,
        Optional.empty(),
        false,
        Optional.of(EARLIER),
        LIST + "2/",
        Optional.of(LIST + "2/link/"),
        Optional.of(LIST + "2/remove/"));
  }

  private static MembersPage members() {
    List<MemberRow> rows =
        new ArrayList<>(List.of(row("Ada", true), row(HOSTILE, false), pending(false)));
    rows.add(pending(true));
    return new MembersPage(
        crumbs(),
        LIST,
        "",
        rows,
        new Pager(Optional.empty(), Optional.of(LIST + "?cursor=50:1:0")),
        Optional.of(LIST + "invite/"),
        List.of(
            new ShownLinks.Shown(
                1, HOSTILE, "https://errors.example.com/accept/2/" + "0a".repeat(32), true)));
  }

  private static List<InvitePage.RoleChoice> roles() {
    return List.of(
        new InvitePage.RoleChoice("member", "Member", "Views events.", true),
        new InvitePage.RoleChoice("owner", "Owner", HOSTILE, false));
  }

  private static InvitePage invite(FormErrors errors) {
    return new InvitePage(
        crumbs(),
        LIST + "invite/",
        LIST,
        HOSTILE,
        roles(),
        List.of(new Choice("gabelers", HOSTILE, true), new Choice("pumps", "Pumps", false)),
        true,
        errors);
  }

  private static MemberPage member(MemberRow row, boolean editable) {
    List<Choice> choices =
        editable
            ? List.of(
                new Choice("contributor", "Contributor", true),
                new Choice("none", "Take out of the team", false))
            : List.of();
    return new MemberPage(
        crumbs(),
        LIST + "1/",
        row,
        editable ? Optional.empty() : Optional.of("This is you."),
        editable ? roles() : List.of(),
        List.of(new MemberPage.Place("team-1", HOSTILE, "Contributor", choices)),
        editable ? List.of(new Choice("", "No other team", true)) : List.of(),
        editable ? Optional.of("/password/") : Optional.empty(),
        Optional.of(LIST + "1/remove/"),
        editable ? FormErrors.of("", "That did not work.") : FormErrors.none());
  }

  private static RemovePage remove(MemberRow row) {
    return new RemovePage(
        crumbs(),
        row,
        "The Interstellar Jurisdiction",
        row.you() ? Optional.of("There is no other owner.") : Optional.empty(),
        LIST + "1/remove/",
        LIST + "1/");
  }

  private static InvitationPage invitation(Step step) {
    return new InvitationPage(
        step == Step.NONE ? "" : HOSTILE,
        "Member",
        "ada@example.com",
        step,
        Optional.of("bob@example.com"),
        step == Step.NONE ? Optional.of("This invitation does not exist.") : Optional.empty(),
        "/accept/1/0a",
        "/sign-in/",
        HOSTILE,
        step == Step.NEW_ACCOUNT
            ? FormErrors.of("password", "Too short.").and("name", "Please fill this in.")
            : FormErrors.none());
  }
}
