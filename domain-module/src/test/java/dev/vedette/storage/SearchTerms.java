package dev.vedette.storage;

import dev.vedette.storage.SearchModel.Happening;
import dev.vedette.storage.SearchModel.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Random terms of a search, each with what it means, said without SQL. */
final class SearchTerms {

  static final long ME = 7;
  static final long TEAM = 8;

  private final SearchModel model;

  SearchTerms(SearchModel model) {
    this.model = model;
  }

  /**
   * A term.
   *
   * @param holds of an issue, given which of its events count
   */
  record Meaning(String text, BiPredicate<Item, List<Happening>> holds) {}

  Meaning next() {
    return switch (model.number(20)) {
      case 0, 1 -> status();
      case 2, 3, 4 -> tag("color", model.one(SearchModel.COLORS));
      case 5 -> tag("level", model.one(SearchModel.LEVELS));
      case 6 -> tags();
      case 7 -> has();
      case 8 -> pattern();
      case 9 -> user();
      case 10 -> unhandled();
      case 11 -> number();
      case 12 -> time();
      case 13 -> words();
      case 14 -> title();
      case 15 -> actor();
      case 16, 17 -> file();
      case 18 -> city();
      default -> other();
    };
  }

  private static Meaning negatable(boolean negated, String text, Predicate<Item> holds) {
    return new Meaning((negated ? "!" : "") + text, (item, events) -> holds.test(item) != negated);
  }

  /** Some event fulfils it; negated, some event does not. */
  private static Meaning ofEvents(boolean negated, String text, Predicate<Happening> holds) {
    return new Meaning(
        (negated ? "!" : "") + text,
        (item, events) -> events.stream().anyMatch(each -> holds.test(each) != negated));
  }

  private Meaning status() {
    String status = model.one(List.of("unresolved", "resolved", "ignored"));
    return negatable(model.chance(30), "is:" + status, item -> item.status.equals(status));
  }

  private static String quoted(String value) {
    return "\"" + value.replace("*", "\\*") + "\"";
  }

  private Meaning tag(String key, String value) {
    return ofEvents(
        model.chance(35), key + ":" + quoted(value), event -> value.equals(event.tags().get(key)));
  }

  private Meaning tags() {
    List<String> values = List.of(model.one(SearchModel.COLORS), model.one(SearchModel.COLORS));
    return ofEvents(
        model.chance(30),
        "tags[color]:[" + quoted(values.get(0)) + ", " + quoted(values.get(1)) + "]",
        event -> values.contains(event.tags().getOrDefault("color", "")));
  }

  private Meaning has() {
    String key = model.one(List.of("color", "handled", "environment", "nothing"));
    boolean negated = model.chance(40);
    return new Meaning(
        (negated ? "!" : "") + "has:" + key,
        (item, events) ->
            events.stream().anyMatch(event -> event.tags().containsKey(key)) != negated);
  }

  private Meaning pattern() {
    String part = model.one(List.of("re", "BLUE", "%_", "e*n", "d*r*k", "ue"));
    String regex = ".*" + part.toLowerCase(Locale.ROOT).replace("*", ".*") + ".*";
    return ofEvents(
        model.chance(30),
        "color:*" + part + "*",
        event ->
            event.tags().containsKey("color")
                && event.tags().get("color").toLowerCase(Locale.ROOT).matches(regex));
  }

  /** An event can have several files: negated, no event has this one. */
  private Meaning file() {
    String file = model.one(SearchModel.FILES);
    return switch (model.number(4)) {
      case 0 -> ofAll("stack.filename:" + quoted(file), event -> event.files().contains(file));
      case 1 ->
          ofAll(
              "stack.filename:lib*.py",
              event -> event.files().stream().anyMatch(each -> each.matches("(?i)lib.*")));
      case 2 -> ofAll("has:stack.filename", event -> !event.files().isEmpty());
      default -> ofAll("stack.in_app:1", event -> !event.files().isEmpty());
    };
  }

  /** Some event fulfils it; negated, none does. */
  private Meaning ofAll(String text, Predicate<Happening> holds) {
    boolean negated = model.chance(40);
    return new Meaning(
        (negated ? "!" : "") + text, (item, events) -> events.stream().anyMatch(holds) != negated);
  }

  /** Negated, an event has another one, or none has any; and so it is with a tag of that name. */
  private Meaning city() {
    String city = model.one(List.of("Graz", "Bad Ischl", "Linz"));
    boolean pattern = model.chance(30);
    boolean negated = model.chance(40);
    Predicate<String> is =
        pattern ? each -> each.toLowerCase(Locale.ROOT).startsWith("gra") : city::equals;
    return new Meaning(
        (negated ? "!" : "") + "geo.city:" + (pattern ? "gra*" : quoted(city)),
        (item, events) -> {
          List<String> cities =
              events.stream().map(Happening::city).filter(each -> !each.isEmpty()).toList();
          List<String> tags =
              events.stream().map(each -> each.tags().getOrDefault("geo.city", "")).toList();
          return negated
              ? (cities.stream().noneMatch(is) || !cities.stream().allMatch(is))
                  && !tags.stream().allMatch(is)
              : cities.stream().anyMatch(is) || tags.stream().anyMatch(is);
        });
  }

  private Meaning user() {
    int user = model.number(8);
    if (model.chance(50)) {
      return ofEvents(
          model.chance(30),
          "user.email:U" + user + "@example.com",
          event -> SearchModel.email(event).equals("U" + user + "@example.com"));
    }
    return ofEvents(
        model.chance(30),
        "user.email:u" + user + "*",
        event -> SearchModel.email(event).startsWith("U" + user));
  }

  private Meaning unhandled() {
    boolean value = model.chance(50);
    return ofEvents(
        false,
        (value ? "error.unhandled:" : "error.handled:") + "1",
        event -> "no".equals(event.tags().get("handled")) == value);
  }

  private Meaning number() {
    int than = model.number(4);
    return model.chance(50)
        ? negatable(model.chance(30), "timesSeen:>" + than, item -> item.events.size() > than)
        : negatable(
            model.chance(30),
            "timesSeen:[1, 3]",
            item -> item.events.size() == 1 || item.events.size() == 3);
  }

  private Meaning time() {
    int days = 1 + model.number(30);
    Instant then = SearchModel.NOW.minus(Duration.ofDays(days));
    return switch (model.number(4)) {
      case 0 ->
          negatable(
              model.chance(30), "age:-" + days + "d", item -> !item.firstSeen().isBefore(then));
      case 1 ->
          negatable(
              model.chance(30),
              "lastSeen:+" + days * 24 + "h",
              item -> item.lastSeen().isBefore(then));
      case 2 -> {
        String day = then.toString().substring(0, 10);
        yield negatable(
            model.chance(30),
            "lastSeen:" + day,
            item -> item.lastSeen().toString().startsWith(day));
      }
      default ->
          negatable(
              model.chance(30), "firstSeen:<" + then, item -> item.firstSeen().isBefore(then));
    };
  }

  private static boolean contains(Item item, String text) {
    String all = item.latest().title() + "\nshop in pay\n" + item.group;
    return all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private Meaning words() {
    String text =
        model.one(List.of("TIMEOUT", "disk full", "CAFÉ", "50%", "a_b", "in pay", "group-3"));
    return model.chance(50)
        ? negatable(false, text, item -> contains(item, text))
        : negatable(model.chance(40), "message:\"" + text + "\"", item -> contains(item, text));
  }

  private Meaning title() {
    String title = model.one(SearchModel.WORDS) + " " + model.one(SearchModel.WORDS);
    String word = model.one(SearchModel.WORDS);
    return switch (model.number(3)) {
      case 0 ->
          negatable(
              model.chance(40),
              "title:\"" + title + "\"",
              item -> item.latest().title().equals(title));
      case 1 ->
          negatable(
              model.chance(40),
              "title:" + word.toLowerCase(Locale.ROOT) + "*",
              item ->
                  item.latest()
                      .title()
                      .toLowerCase(Locale.ROOT)
                      .startsWith(word.toLowerCase(Locale.ROOT)));
      default -> errorType(word);
    };
  }

  private Meaning errorType(String word) {
    boolean negated = model.chance(40);
    return new Meaning(
        (negated ? "!" : "") + "error.type:" + word,
        (item, events) ->
            negated
                != (item.latest().title().split(" ")[0].equals(word)
                    || events.stream().anyMatch(each -> each.title().split(" ")[0].equals(word))));
  }

  private Meaning actor() {
    boolean negated = model.chance(30);
    return switch (model.number(6)) {
      case 0 -> negatable(negated, "assigned:me", item -> item.assignedUser == ME);
      case 1 ->
          negatable(
              negated, "assigned:none", item -> item.assignedUser == 0 && item.assignedTeam == 0);
      case 2 ->
          negatable(
              negated,
              "assigned_or_suggested:[me, my_teams]",
              item -> item.assignedUser == ME || item.assignedTeam == TEAM);
      case 3 ->
          negatable(
              negated, "is:assigned", item -> item.assignedUser != 0 || item.assignedTeam != 0);
      case 4 -> negatable(negated, "bookmarks:me", item -> item.bookmarked);
      default ->
          negatable(
              negated, "is:for_review", item -> item.review && item.status.equals("unresolved"));
    };
  }

  private Meaning other() {
    Item known = model.one(model.items);
    return switch (model.number(4)) {
      case 0 -> negatable(model.chance(30), "issue.id:" + known.id, item -> item.id == known.id);
      case 1 ->
          negatable(
              model.chance(30), "project:p" + known.project, item -> item.project == known.project);
      case 2 -> negatable(model.chance(20), "issue.category:error", item -> true);
      default -> negatable(model.chance(20), "sdk.name:sentry.*", item -> true);
    };
  }
}
