package dev.vedette.issue.search;

import dev.vedette.event.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a term can be about, besides tags. */
public enum Field {
  /** A status or another state; its values are {@link State}s. */
  IS(Kind.STATE, "is", "status", "substatus"),
  /** Who works on it. */
  ASSIGNED(Kind.ACTOR, "assigned", "assigned_to", "assignee", "assigned_or_suggested"),
  /** Whose bookmark it is. */
  BOOKMARKS(Kind.ACTOR, "bookmarks", "bookmarked_by"),
  /** Who hears of it. */
  SUBSCRIBED(Kind.ACTOR, "subscribed", "subscribed_by"),
  /** Short ids. */
  ISSUE(Kind.TEXT, "issue"),
  /** Ids of issues. */
  ISSUE_ID(Kind.NUMBER, "issue.id"),
  /** Ids of events. */
  EVENT_ID(Kind.TEXT, "id", "event.id"),
  /** Slugs of projects. */
  PROJECT(Kind.TEXT, "project", "project.name"),
  /** Ids of projects. */
  PROJECT_ID(Kind.NUMBER, "project.id", "project_id"),
  /** What kind of thing it is about; here always an error. */
  CATEGORY(Kind.TEXT, "issue.category"),
  /** The same, finer; here always an error. */
  ISSUE_TYPE(Kind.TEXT, "issue.type"),
  /** How urgent it is. */
  PRIORITY(Kind.TEXT, "issue.priority", "priority"),
  /** When its first event happened. */
  FIRST_SEEN(Kind.TIME, "firstSeen", "first_seen", "age"),
  /** When its latest event happened. */
  LAST_SEEN(Kind.TIME, "lastSeen", "last_seen"),
  /** When it had events. */
  TIMESTAMP(Kind.TIME, "event.timestamp", "timestamp"),
  /** How many events it had. */
  TIMES_SEEN(Kind.NUMBER, "timesSeen", "times_seen"),
  /** How many users it met. */
  USER_COUNT(Kind.NUMBER, "userCount", "user_count", "users_seen"),
  /** The release of its first event. */
  FIRST_RELEASE(Kind.TEXT, "firstRelease", "first-release", "first_release"),
  /** Title, culprit and message. */
  MESSAGE(Kind.TEXT, "message"),
  /** Title. */
  TITLE(Kind.TEXT, "title"),
  /** Where in the code it is. */
  CULPRIT(Kind.TEXT, "culprit"),
  /** In which file it is. */
  LOCATION(Kind.TEXT, "location"),
  /** Type of the latest event. */
  EVENT_TYPE(Kind.TEXT, "event.type"),
  /** Class of the exception. */
  ERROR_TYPE(Kind.TEXT, "error.type"),
  /** Text of the exception. */
  ERROR_VALUE(Kind.TEXT, "error.value"),
  /** Whether the program caught it. */
  HANDLED(Kind.FLAG, "error.handled"),
  /** Whether nobody caught it. */
  UNHANDLED(Kind.FLAG, "error.unhandled"),
  /** Platform of the latest event. */
  PLATFORM(Kind.TEXT, "platform.name", "platform"),
  /** SDK of the latest event. */
  SDK(Kind.TEXT, "sdk.name"),
  /** Parts of an event's user. */
  USER_ID(Kind.TEXT, "user.id"),
  /** The same. */
  USER_EMAIL(Kind.TEXT, "user.email"),
  /** The same. */
  USER_NAME(Kind.TEXT, "user.username"),
  /** The same. */
  USER_IP(Kind.TEXT, "user.ip"),
  /** In which release it came back. */
  REGRESSED_IN(Kind.TEXT, "regressed_in_release"),
  /** What else events have; the name of the {@link dev.vedette.event.Facet} is beside the field. */
  FACET(Kind.TEXT),
  /** A tag; its name is beside the field. */
  TAG(Kind.TEXT);

  /** What values a field has. */
  enum Kind {
    STATE,
    ACTOR,
    TEXT,
    NUMBER,
    TIME,
    FLAG
  }

  /** Parts of events that Sentry can search and of which nothing is kept beside the event here. */
  private static final List<String> UNSEARCHABLE =
      List.of("stack.", "geo.", "measurements.", "transaction.", "release.");

  /** The names that Sentry has for tags. */
  private static final Map<String, String> TAGS = Map.of("http.url", "url");

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values())
          .flatMap(field -> field.names.stream().map(name -> Map.entry(name, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  final Kind kind;
  private final List<String> names;

  Field(Kind kind, String... names) {
    this.kind = kind;
    this.names = List.of(names);
  }

  /** Whether it is more than a name of a tag. */
  static boolean isKnown(String key) {
    return BY_NAME.containsKey(key) || TAGS.containsKey(key) || Facet.named(key).isPresent();
  }

  /** What a name is about. */
  static Term.Key key(String name) {
    Field field = BY_NAME.get(name);
    if (field != null) {
      return new Term.Key(field, "");
    }
    return Facet.named(name).isPresent()
        ? new Term.Key(FACET, name)
        : Tags.key(TAGS.getOrDefault(name, name));
  }

  static boolean isUnsearchable(String key) {
    return Facet.named(key).isEmpty() && UNSEARCHABLE.stream().anyMatch(key::startsWith);
  }

  /** The name to show. */
  String text() {
    return names.isEmpty() ? "tag" : names.get(0);
  }
}
