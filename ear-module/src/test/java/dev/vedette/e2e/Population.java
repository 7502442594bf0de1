package dev.vedette.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.e2e.Permission.Who;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People of every kind around one team and its project, with an issue, a key and whatever else a
 * path may name.
 */
final class Population {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** The member that paths name: a contributor of the team, and none of the callers. */
  private static final String MEMBER = "somebody@example.com";

  private final VedetteServer server;
  private final Intruder database;
  private final Workspace workspace;
  private final Api owner;
  private final Api ownerSession;
  private final String event;
  private final Map<String, String> values = new HashMap<>();

  private Population(VedetteServer server, Intruder database) {
    this.server = server;
    this.database = database;
    this.owner = server.api();
    this.workspace = Workspace.create(owner, "permissions");
    this.event = Sender.newId();
    this.ownerSession = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD).api();
  }

  /** Fills a server, and closes the membership of its organization. */
  static Population of(VedetteServer server, Intruder database) {
    Population population = new Population(server, database);
    population.people();
    population.things();
    return population;
  }

  private void people() {
    database.closeMembership(workspace.organization());
    database.ownerOfAnother("strangers");
    database.memberWithPassword(email(Who.OUTSIDER), workspace.organization(), "member");
    database.memberWithPassword(email(Who.CONTRIBUTOR), workspace.organization(), "member");
    database.memberWithPassword(email(Who.TEAM_ADMIN), workspace.organization(), "member");
    database.member(MEMBER, workspace.organization(), "member");
    database.memberWithPassword(email(Who.MANAGER), workspace.organization(), "manager");
    join(workspace.team());
  }

  private void join(String team) {
    database.joinTeam(MEMBER, team, "contributor");
    database.joinTeam(email(Who.CONTRIBUTOR), team, "contributor");
    database.joinTeam(email(Who.TEAM_ADMIN), team, "admin");
  }

  private void things() {
    new Sender(workspace.dsn()).send(Sender.event(event, "Leak", "in the airlock")).expect(200);
    await().atMost(Duration.ofSeconds(20)).until(() -> workspace.event(event).status() == 200);
    values.put("organization", workspace.organization());
    values.put("team", workspace.team());
    values.put("project", workspace.project());
    values.put("event", event);
    values.put("attachment", newAttachment());
    values.put("issue", workspace.event(event).json().path("groupID").asText());
    values.put("comment", newComment());
    values.put("share", newShare());
    values.put("tombstone", newTombstone());
    values.put("key", owner.get(workspace.path() + "keys/").json().path(0).path("id").asText());
    values.put("token", newToken());
    values.put("hook", newHook());
    values.put("filter", "localhost");
    values.put("tag", "level");
    values.put("rule", newRule());
    values.put("member", memberId(MEMBER));
    database.enableScim(workspace.organization());
    values.put("group", owner.get(workspace.teamPath()).json().path("id").asText());
    values.put("user", newScimUser());
  }

  /** The API with a token that has every scope, or with what else the caller has. */
  Api withToken(Who who) {
    return switch (who) {
      case ANONYMOUS -> server.anonymous();
      case OWNER -> owner;
      case ORGANIZATION_TOKEN -> new Api(server.uri(), organizationToken());
      case DSN -> Api.withAuthorization(server.uri(), "DSN " + workspace.dsn().text());
      default ->
          new Api(server.uri(), database.tokenOf(email(who), String.join(" ", Intruder.SCOPES)));
    };
  }

  /** The API with a session, for those who can have one. */
  Api withSession(Who who) {
    return switch (who) {
      case ANONYMOUS, ORGANIZATION_TOKEN, DSN -> withToken(who);
      default -> SignedIn.as(server.uri(), email(who), Installation.PASSWORD).api();
    };
  }

  /** The API with a token of the owner's that has one scope. */
  Api ownerWith(String scope) {
    return new Api(server.uri(), database.tokenOf(Installation.EMAIL, scope));
  }

  /**
   * The path of a route.
   *
   * @param consumes whether the last thing that it names will be gone afterwards
   */
  String path(String route, boolean consumes) {
    Matcher parameters = PARAMETER.matcher(route);
    StringBuilder path = new StringBuilder("/api/");
    int last = route.lastIndexOf('{');
    while (parameters.find()) {
      String name = parameters.group(1);
      boolean fresh = consumes && parameters.start() == last && !isContents(route, name);
      parameters.appendReplacement(path, fresh ? fresh(route, name) : value(route, name));
    }
    parameters.appendTail(path);
    return path.toString();
  }

  /** Whether the route is about all that an organization has, which may be nothing. */
  private static boolean isContents(String route, String name) {
    return name.equals("organization") && !route.endsWith("{organization}/");
  }

  private String value(String route, String name) {
    if (route.startsWith("0/api-tokens/")) {
      return "999999999"; // nobody's
    }
    String value = values.get(name);
    if (value == null) {
      throw new AssertionError("Tell the population what {" + name + "} is in " + route);
    }
    return value;
  }

  private String fresh(String route, String name) {
    return switch (name) {
      case "team" -> newTeam(route.contains("{project}"));
      case "key" -> newKey();
      case "project" -> newProject();
      case "hook" -> newHook();
      case "rule" -> newRule();
      case "member" -> newMember();
      case "organization" -> newOrganization();
      case "group" -> newScimGroup();
      case "user" -> newScimUser();
      case "token" -> newToken();
      case "issue" -> newIssue();
      case "comment" -> newComment();
      case "tombstone" -> newTombstone();
      case "attachment" -> newAttachment();
      default -> throw new AssertionError("Tell the population how to make a {" + name + "}");
    };
  }

  private String newTeam(boolean ofProject) {
    String slug = slug();
    create(organization() + "teams/", Map.of("slug", slug));
    join(slug);
    if (ofProject) {
      owner.post(workspace.path() + "teams/" + slug + "/", Map.of()).expect(201);
    }
    return slug;
  }

  private String newProject() {
    String slug = slug();
    create(workspace.teamPath() + "projects/", Map.of("name", slug, "slug", slug));
    return slug;
  }

  private String newOrganization() {
    String slug = slug();
    create("/api/0/organizations/", Map.of("name", slug, "slug", slug, "agreeTerms", true));
    return slug;
  }

  private String newScimGroup() {
    return create(
            organization() + "scim/v2/Groups",
            Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:schemas:core:2.0:Group"),
                "displayName",
                slug()))
        .path("id")
        .asText();
  }

  private String newScimUser() {
    return create(
            organization() + "scim/v2/Users",
            Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:schemas:core:2.0:User"),
                "userName",
                slug() + "@example.com"))
        .path("id")
        .asText();
  }

  private String newAttachment() {
    String name = slug();
    new Sender(workspace.dsn()).post(Sender.attachment(event, name, "x")).expect(200);
    return owner
        .get(workspace.path() + "events/" + event + "/attachments/?query=" + name)
        .expect(200)
        .json()
        .path(0)
        .path("id")
        .asText();
  }

  private String newIssue() {
    String id = Sender.newId();
    new Sender(workspace.dsn()).send(Sender.event(id, slug(), "in the airlock")).expect(200);
    await().atMost(Duration.ofSeconds(20)).until(() -> workspace.event(id).status() == 200);
    return workspace.event(id).json().path("groupID").asText();
  }

  private String newComment() {
    return create(
            "/api/0/issues/" + values.get("issue") + "/comments/", Map.of("text", "See " + slug()))
        .path("id")
        .asText();
  }

  private String newShare() {
    return owner
        .put("/api/0/issues/" + values.get("issue") + "/", Map.of("isPublic", true))
        .expect(200)
        .json()
        .path("shareId")
        .asText();
  }

  private String newTombstone() {
    owner.put("/api/0/issues/" + newIssue() + "/", Map.of("discard", true)).expect(204);
    return owner.get(workspace.path() + "tombstones/").json().path(0).path("id").asText();
  }

  private String newRule() {
    List<Map<String, String>> actions =
        List.of(Map.of("id", "sentry.rules.actions.notify_event.NotifyEventAction"));
    return owner
        .post(
            workspace.path() + "rules/",
            Map.of("name", "Any", "actionMatch", "all", "frequency", 5, "actions", actions))
        .expect(200)
        .json()
        .path("id")
        .asText();
  }

  private String newHook() {
    return create(
            workspace.path() + "hooks/",
            Map.of("url", "https://hooks.example.com/x", "events", List.of("event.created")))
        .path("id")
        .asText();
  }

  private String newMember() {
    String email = slug() + "@example.com";
    database.member(email, workspace.organization(), "member");
    return memberId(email);
  }

  private String memberId(String email) {
    for (JsonNode member : owner.all(organization() + "members/")) {
      if (member.path("email").asText().equals(email)) {
        return member.path("id").asText();
      }
    }
    throw new AssertionError("No member " + email);
  }

  private String newKey() {
    return create(workspace.path() + "keys/", Map.of("name", "x")).path("id").asText();
  }

  private String newToken() {
    return ownerSession
        .post(organization() + "org-auth-tokens/", Map.of("name", "x"))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private String organizationToken() {
    return ownerSession
        .post(organization() + "org-auth-tokens/", Map.of("name", "x"))
        .expect(201)
        .json()
        .path("token")
        .asText();
  }

  private JsonNode create(String path, Map<String, ?> body) {
    return owner.post(path, body).expect(201).json();
  }

  private String organization() {
    return "/api/0/organizations/" + workspace.organization() + "/";
  }

  private static String slug() {
    return "victim-" + NUMBER.incrementAndGet();
  }

  private static String email(Who who) {
    return switch (who) {
      case OWNER -> Installation.EMAIL;
      case STRANGER -> "owner@strangers.example";
      default -> who.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@example.com";
    };
  }
}
