package dev.vedette.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vedette.access.Caller;
import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import dev.vedette.access.Token;
import dev.vedette.access.TokenKind;
import dev.vedette.access.User;
import dev.vedette.issue.Issue;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationSettings;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.Team;
import dev.vedette.project.LoaderSettings;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectKey;
import dev.vedette.project.ProjectSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Objects to shape and to ask for. */
public final class Examples {

  /** A time without a fraction. */
  public static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

  /** An organization whose members see every team. */
  public static final Organization ORGANIZATION =
      new Organization(
          1,
          "the-interstellar-jurisdiction",
          "The Interstellar",
          OrganizationSettings.DEFAULT,
          TIME);

  /** A team of it. */
  public static final Team TEAM = new Team(2, 1, "powerful-abolitionist", "Powerful", false, TIME);

  /** A project of that team. */
  public static final Project PROJECT =
      new Project(
          3,
          1,
          "pump-station",
          "Pump Station",
          Optional.of("python"),
          ProjectSettings.DEFAULT,
          "0123456789abcdef0123456789abcdef",
          Optional.empty(),
          TIME);

  /** A key of that project. */
  public static final ProjectKey KEY =
      new ProjectKey(
          4,
          3,
          "Default",
          "a".repeat(32),
          "b".repeat(32),
          true,
          Optional.empty(),
          LoaderSettings.DEFAULT,
          "user",
          TIME);

  /** An issue of that project. */
  public static final Issue ISSUE =
      new Issue(
          5,
          3,
          "PUMP-STATION-1",
          "error",
          "error",
          "python",
          Optional.empty(),
          "Leak: in pump",
          "pump in run",
          Optional.of("pump.py"),
          JsonNodeFactory.instance.objectNode().put("type", "Leak").put("value", "in pump"),
          "unresolved",
          Optional.of("new"),
          "high",
          true,
          12,
          3,
          TIME,
          TIME.plusSeconds(60).plusNanos(500_000),
          Optional.of("1.0"),
          Optional.empty());

  /** A person. */
  public static final User USER =
      new User(
          6,
          "jane@example.com",
          "Jane",
          true,
          TIME,
          Optional.empty(),
          Optional.empty(),
          true,
          false,
          "v1");

  private Examples() {}

  /** That person with a session. */
  public static Caller session() {
    return Caller.ofSession(USER);
  }

  /** That person with a token. */
  public static Caller token(Scope... scopes) {
    return new Caller(
        Optional.of(USER),
        Optional.of(
            new Token(
                7,
                TokenKind.USER,
                OptionalLong.of(USER.id()),
                OptionalLong.empty(),
                "a token",
                Set.of(scopes),
                "abcd",
                OptionalLong.of(USER.id()),
                TIME,
                Optional.empty(),
                Optional.empty())));
  }

  /** What a member may do who belongs to the team, or to none. */
  public static Access access(Role role, boolean openMembership, boolean inTeam) {
    return new Access(
        ORGANIZATION.id(),
        Optional.of(role),
        Scope.all(),
        inTeam ? Map.of(TEAM.id(), TeamRole.CONTRIBUTOR) : Map.of(),
        OrganizationSettings.DEFAULT.with(OrganizationSwitch.OPEN_MEMBERSHIP, openMembership));
  }
}
