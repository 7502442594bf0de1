package dev.vedette.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.EventContent;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.Tag;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.Grouping;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** Random issues, kept in memory beside the database, to compare a search with looking at all. */
final class SearchModel {

  static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
  static final List<String> COLORS = List.of("red", "green", "dark blue", "100%_*", "Red");
  static final List<String> ENVIRONMENTS = List.of("prod", "staging", "");
  static final List<String> LEVELS = List.of("error", "warning", "fatal");
  static final List<String> RELEASES = List.of("shop@1.0", "shop@2.0", "shop@3.0");
  static final List<String> FILES = List.of("app.py", "lib/pay.py", "Lib/Log.py", "a_b%.py");
  static final List<String> CITIES = List.of("Graz", "graz", "Bad Ischl", "");
  static final List<String> WORDS = List.of("timeout", "Disk", "full", "café", "50%", "a_b");

  /** An issue, and what the test knows of it. */
  static final class Item {
    final long project;
    final String group;
    final List<Happening> events = new ArrayList<>();
    long id;
    String status = "unresolved";
    long assignedUser;
    long assignedTeam;
    boolean bookmarked;
    boolean review;

    Item(long project, String group) {
      this.project = project;
      this.group = group;
    }

    Happening latest() {
      return events.stream().max(Comparator.comparing(Happening::at)).orElseThrow();
    }

    Instant lastSeen() {
      return latest().at();
    }

    Instant firstSeen() {
      return events.stream().map(Happening::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    long users() {
      return events.stream().map(each -> each.tags().get("sentry:user")).distinct().count();
    }

    boolean any(Predicate<Happening> one) {
      return events.stream().anyMatch(one);
    }
  }

  /** An event, with the files of its stack trace and the place of its user, possibly empty. */
  record Happening(
      Instant at,
      String title,
      String environment,
      Map<String, String> tags,
      List<String> files,
      String city) {}

  final List<Item> items = new ArrayList<>();
  private final Random random;
  private final Random facets;

  SearchModel(long seed, List<Long> projects, int issues) {
    random = new Random(seed);
    facets = new Random(seed + 1);
    for (int i = 0; i < issues; i++) {
      Item item = new Item(projects.get(random.nextInt(projects.size())), "group-" + i);
      for (int event = random.nextInt(4); event >= 0; event--) {
        item.events.add(event());
      }
      items.add(item);
    }
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int number(int below) {
    return random.nextInt(below);
  }

  private Happening event() {
    Map<String, String> tags = new TreeMap<>();
    tags.put("level", one(LEVELS));
    tags.put("sentry:release", one(RELEASES));
    tags.put("sentry:user", "id:" + random.nextInt(6));
    if (chance(60)) {
      tags.put("color", one(COLORS));
    }
    if (chance(30)) {
      tags.put("handled", chance(50) ? "yes" : "no");
    }
    String environment = one(ENVIRONMENTS);
    if (!environment.isEmpty()) {
      tags.put("environment", environment);
    }
    // whole minutes, so that several issues are seen at the same time
    Instant at = NOW.minus(random.nextInt(40 * 24 * 4) * 15L, ChronoUnit.MINUTES);
    List<String> files = FILES.stream().filter(file -> facets.nextInt(10) < 3).toList();
    if (facets.nextInt(20) == 0) {
      tags.put("geo.city", "Linz"); // a tag of that name counts, too
    }
    return new Happening(
        at,
        one(WORDS) + " " + one(WORDS),
        environment,
        tags,
        files,
        CITIES.get(facets.nextInt(CITIES.size())));
  }

  /** All events, ready to be stored, in a random order. */
  List<DigestedEvent> events() {
    List<DigestedEvent> all = new ArrayList<>();
    for (Item item : items) {
      // of events at the same time the one that is stored last describes the issue
      Map<Instant, Happening> byTime = new LinkedHashMap<>();
      item.events.forEach(each -> byTime.put(each.at(), each));
      item.events.clear();
      item.events.addAll(byTime.values());
      item.events.forEach(each -> all.add(digested(item, each)));
    }
    java.util.Collections.shuffle(all, random);
    return all;
  }

  static String email(Happening event) {
    return "U" + event.tags().get("sentry:user").substring(3) + "@example.com";
  }

  private static DigestedEvent digested(Item item, Happening event) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode data = nodes.objectNode();
    data.putObject("user").put("id", "x").put("email", email(event));
    if (!event.city().isEmpty()) {
      data.withObject("/user").putObject("geo").put("city", event.city());
    }
    ArrayNode frames =
        data.putObject("exception")
            .putArray("values")
            .addObject()
            .put("type", event.title().split(" ")[0])
            .putObject("stacktrace")
            .putArray("frames");
    event.files().forEach(file -> frames.addObject().put("filename", file).put("in_app", true));
    data.putObject("sdk").put("name", "sentry.java");
    String user = event.tags().get("sentry:user");
    List<Tag> tags = new ArrayList<>();
    event.tags().forEach((key, value) -> tags.add(new Tag(key, value)));
    NormalizedEvent normalized =
        new NormalizedEvent(
            UUID.randomUUID(),
            item.project,
            "error",
            event.tags().get("level"),
            "java",
            event.at(),
            event.at(),
            event.title(),
            "shop in pay",
            Optional.of("Shop.java"),
            item.group,
            nodes.objectNode().put("type", event.title().split(" ")[0]).put("value", "v"),
            tags,
            Optional.of(event.tags().get("sentry:release")),
            Optional.of(event.environment()).filter(name -> !name.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(user),
            new EventContent(data));
    UUID hash = UUID.nameUUIDFromBytes((item.project + item.group).getBytes());
    return new DigestedEvent(
        normalized, new Grouping(List.of(hash), "message", List.of("{{ default }}")), 100);
  }
}
