package dev.vedette.onboarding;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.VedetteConfig;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Fills an empty database with the organization of Sentry's documentation and two weeks of events,
 * which go through the digest as any event does. The same seed gives the same events each time.
 */
@ApplicationScoped
class DemoData {

  private static final String EMAIL = "demo@vedette.example";
  private static final int HOURS = 14 * 24;
  private static final long SEED = 20180906;

  @Inject private VedetteConfig config;
  @Inject private Clock clock;
  @Inject private UserService users;
  @Inject private OrganizationService organizations;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;
  @Inject private DemoDigest digest;
  @Inject private DemoSignIn signIn;

  void fill() {
    String password = Secrets.hex(6);
    Optional<User> owner = config.adminEmail().flatMap(users::findByEmail);
    User user = owner.orElseGet(() -> users.create(EMAIL, "Ada Outrider", password));
    Organization organization =
        organizations.create(
            "the-interstellar-jurisdiction", "The Interstellar Jurisdiction", user.id());
    Team gabelers = team(organization, "Ancient Gabelers", user);
    Team abolitionist = team(organization, "Powerful Abolitionist", user);
    Map<String, Project> byName = new HashMap<>();
    byName.put("pump-station", project(gabelers, "Pump Station", "java"));
    byName.put("prime-mover", project(gabelers, "Prime Mover", "python"));
    byName.put("the-spoiled-yoghurt", project(abolitionist, "The Spoiled Yoghurt", "javascript"));
    send(byName);
    if (owner.isEmpty()) {
      signIn.keep(EMAIL, password, byName.get("pump-station").id());
    }
  }

  /** Hour by hour, with the rhythm of a day and a week, so that charts look like a service's. */
  private void send(Map<String, Project> projectsBySlug) {
    Random random = new Random(SEED);
    Instant now = clock.instant();
    Instant start = now.minus(HOURS, ChronoUnit.HOURS);
    for (int hour = 0; hour < HOURS; hour++) {
      Instant begin = start.plus(hour, ChronoUnit.HOURS);
      for (DemoScenario scenario : DemoScenario.ALL) {
        long project = projectsBySlug.get(scenario.project()).id();
        int events = scenario.eventsIn(begin, hour, random);
        for (int i = 0; i < events; i++) {
          Instant at = begin.plusMillis(random.nextInt(3_600_000));
          digest.add(project, at, scenario.event(at, hour, random));
        }
      }
    }
    digest.refuse(projectsBySlug.get("pump-station").id(), now.minus(3, ChronoUnit.DAYS));
    digest.finish();
  }

  private Team team(Organization organization, String name, User user) {
    return teams.create(
        organization.id(), Optional.empty(), Optional.of(name), OptionalLong.of(user.id()));
  }

  private Project project(Team team, String name, String platform) {
    return projects.create(team, name, Optional.empty(), Optional.of(platform));
  }
}
