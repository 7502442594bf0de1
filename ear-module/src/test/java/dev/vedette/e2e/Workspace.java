package dev.vedette.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A team and a project of a test's own, made through the API.
 *
 * @param api as the owner
 * @param organization slug
 * @param team slug
 * @param project slug
 * @param dsn of the key that the project came with
 */
record Workspace(Api api, String organization, String team, String project, Dsn dsn) {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Creates both; {@code name} is a slug, made unique by a number. */
  static Workspace create(Api api, String name) {
    String organization = Installation.ORGANIZATION;
    String slug = name + "-" + NUMBER.incrementAndGet();
    String team = slug + "-team";
    api.post("/api/0/organizations/" + organization + "/teams/", Map.of("slug", team)).expect(201);
    api.post(
            "/api/0/teams/" + organization + "/" + team + "/projects/",
            Map.of("name", slug, "slug", slug, "platform", "java"))
        .expect(201);
    JsonNode keys =
        api.get("/api/0/projects/" + organization + "/" + slug + "/keys/").expect(200).json();
    Dsn dsn = Dsn.parse(keys.path(0).path("dsn").path("public").asText());
    return new Workspace(api, organization, team, slug, dsn);
  }

  /** The API path of the project, with a slash at its end. */
  String path() {
    return "/api/0/projects/" + organization + "/" + project + "/";
  }

  /** The API path of the team, with a slash at its end. */
  String teamPath() {
    return "/api/0/teams/" + organization + "/" + team + "/";
  }

  Answer event(String eventId) {
    return api.get(path() + "events/" + eventId + "/");
  }

  /** Every issue, whatever its status. */
  List<JsonNode> issues() {
    return api.all(path() + "issues/?query=");
  }

  /** The sum of a statistic over the last 24 hours. */
  long total(String stat) {
    long total = 0;
    for (JsonNode point : api.get(path() + "stats/?stat=" + stat).expect(200).json()) {
      total += point.path(1).asLong();
    }
    return total;
  }

  /** How many of the project's errors of the last day had that outcome. */
  long errors(String outcome) {
    String query =
        "?field=sum(quantity)&statsPeriod=1d&interval=1d&category=error&groupBy=outcome&outcome="
            + outcome
            + "&project="
            + api.get(path()).expect(200).json().path("id").asText();
    return api.get("/api/0/organizations/" + organization() + "/stats_v2/" + query)
        .expect(200)
        .json()
        .path("groups")
        .path(0)
        .path("totals")
        .path("sum(quantity)")
        .asLong();
  }
}
