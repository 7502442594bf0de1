package dev.vedette.onboarding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * A fault that keeps happening in a demo project.
 *
 * @param project slug
 * @param perHour events in an hour of an average day
 * @param firstHour hour of the fortnight, 0 to 335, in which it begins
 * @param lastHour hour in which it ends
 * @param template JSON of an event with the placeholders that {@link #event} fills
 */
record DemoScenario(String project, double perHour, int firstHour, int lastHour, String template) {

  static final List<DemoScenario> ALL = DemoScenarios.all();

  private static final String[] ENVIRONMENTS = {
    "production", "production", "production", "staging"
  };
  private static final String[] USERS = {
    "ada", "grace", "edsger", "barbara", "donald", "radia", "ken"
  };
  private static final String[] SERVERS = {"outpost-1", "outpost-2", "outpost-3"};

  /** How many events the hour gets: more by day than by night and on weekdays than at weekends. */
  int eventsIn(Instant begin, int hour, Random random) {
    if (hour < firstHour || hour > lastHour) {
      return 0;
    }
    var local = begin.atZone(ZoneOffset.UTC);
    double day = 1 + 0.7 * Math.sin((local.getHour() - 8) * Math.PI / 12);
    double week = local.getDayOfWeek().getValue() > 5 ? 0.4 : 1;
    double expected = perHour * day * week;
    int whole = (int) expected;
    return whole + (random.nextDouble() < expected - whole ? 1 : 0);
  }

  /** One event, its variable parts drawn at random. */
  String event(Instant at, int hour, Random random) {
    int user = random.nextInt(40);
    String release = "1." + (4 + hour / 96) + "." + hour % 96 / 48;
    return template
        .replace("@ID@", String.format("%016x%016x", random.nextLong(), random.nextLong()))
        .replace("@TIMESTAMP@", at.toString())
        .replace("@RELEASE@", release)
        .replace("@ENVIRONMENT@", ENVIRONMENTS[random.nextInt(ENVIRONMENTS.length)])
        .replace("@USER_ID@", Integer.toString(1000 + user))
        .replace("@USER@", USERS[user % USERS.length])
        .replace("@SERVER@", SERVERS[random.nextInt(SERVERS.length)])
        .replace("@NUMBER@", Integer.toString(random.nextInt(90_000) + 10_000))
        .replace("@BEFORE@", at.minusMillis(740).toString())
        .replace("@EARLIER@", at.minusMillis(5_120).toString());
  }
}
