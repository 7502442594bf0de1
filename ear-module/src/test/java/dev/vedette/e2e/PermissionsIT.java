package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.e2e.Permission.Who;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route as every kind of caller, and with every scope alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {

  private static final byte[] WRONG_FOR_EVERY_ROUTE = "[]".getBytes(StandardCharsets.US_ASCII);

  private Postgres postgres;
  private VedetteServer server;
  private Population population;
  private Map<Who, Api> byToken;
  private Map<Who, Api> bySession;
  private Map<String, Api> byScope;

  @BeforeAll
  void populate(@TempDir Path directory) {
    postgres = Postgres.start();
    server = VedetteServer.start(postgres.installation(directory));
    population = Population.of(server, new Intruder(postgres.url(), "postgres", "postgres"));
    byToken = new EnumMap<>(Who.class);
    bySession = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      byToken.put(who, population.withToken(who));
      bySession.put(who, population.withSession(who));
    }
    byScope = new LinkedHashMap<>();
    Intruder.SCOPES.forEach(scope -> byScope.put(scope, population.ownerWith(scope)));
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  static List<Permission> table() {
    return Permission.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void everybody_gets_what_the_table_says(Permission row) {
    List<String> wrong = new ArrayList<>();
    row.codes()
        .forEach(
            (who, code) ->
                expect(
                    row, who.name(), code, (row.session() ? bySession : byToken).get(who), wrong));
    if (row.session()) {
      expect(row, "OWNER with a token", 403, byToken.get(Who.OWNER), wrong);
    }
    byScope.forEach(
        (scope, api) -> expect(row, "token with " + scope, row.codeWithScope(scope), api, wrong));
    assertThat(wrong).as(row.toString()).isEmpty();
  }

  private void expect(Permission row, String caller, int code, Api api, List<String> wrong) {
    boolean consumes = row.method().equals("DELETE") && code / 100 == 2;
    Answer answer = send(row, api, population.path(row.route(), consumes));
    if (answer.status() != code) {
      wrong.add(caller + ": " + code + " expected, but got " + answer);
    }
  }

  private static Answer send(Permission row, Api api, String path) {
    return switch (row.method()) {
      case "GET" -> api.get(path);
      case "DELETE" -> api.delete(path);
      default ->
          api.send(row.method(), path, WRONG_FOR_EVERY_ROUTE, "Content-Type", "application/json");
    };
  }
}
