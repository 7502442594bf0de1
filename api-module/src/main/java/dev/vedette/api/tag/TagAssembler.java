package dev.vedette.api.tag;

import dev.vedette.issue.search.EventUser;
import dev.vedette.issue.search.TagKey;
import dev.vedette.issue.search.TagValue;
import dev.vedette.platform.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shapes tags. */
final class TagAssembler {

  private static final String USER = "user";

  /** Parts of a name that are no words. */
  private static final Set<String> ABBREVIATIONS = Set.of("os", "url", "ip", "id", "gpu", "http");

  private TagAssembler() {}

  /** A tag of an issue, with its values. */
  static TagKeyRepresentation ofIssue(TagKey key, Map<Long, EventUser> users) {
    List<TagValueRepresentation> values =
        key.topValues().stream().map(value -> value(value, users)).toList();
    return new TagKeyRepresentation(
        key.key(),
        label(key.key()),
        Optional.of(key.uniqueValues()),
        Optional.of(key.totalValues()),
        Optional.of(values),
        Optional.empty());
  }

  /** A tag of projects. */
  static TagKeyRepresentation ofProject(TagKey key) {
    return new TagKeyRepresentation(
        key.key(),
        label(key.key()),
        Optional.of(key.uniqueValues()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(false));
  }

  /** A tag of an organization. */
  static TagKeyRepresentation ofOrganization(TagKey key) {
    return new TagKeyRepresentation(
        key.key(),
        label(key.key()),
        Optional.of(key.uniqueValues()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A value; one of the tag {@code user} tells who that is. */
  static TagValueRepresentation value(TagValue value, Map<Long, EventUser> users) {
    EventUser user = users.get(value.id());
    return new TagValueRepresentation(
        value.key(),
        user == null ? value.value() : user.shown(),
        value.value(),
        value.count(),
        value.lastSeen(),
        value.firstSeen(),
        query(value),
        user == null ? null : user(user));
  }

  /** What a plain {@code key:value} would not find. */
  private static Optional<String> query(TagValue value) {
    boolean plain = value.value().chars().allMatch(TagAssembler::isPlain);
    if (plain && !value.key().equals(USER)) {
      return Optional.empty();
    }
    return Optional.of(value.search());
  }

  private static boolean isPlain(int each) {
    return Character.isLetterOrDigit(each) || "._-/@+:".indexOf(each) >= 0;
  }

  private static EventUserRepresentation user(EventUser user) {
    return new EventUserRepresentation(
        user.ident(),
        user.ident(),
        user.username(),
        user.email(),
        user.ipAddress(),
        user.email().map(TagAssembler::avatar),
        user.name());
  }

  /** A user of a project. */
  static ProjectUserRepresentation ofProject(EventUser user) {
    return new ProjectUserRepresentation(
        Long.toString(user.id()),
        user.tagValue(),
        user.ident().orElse(""),
        user.username().orElse(""),
        user.email().orElse(""),
        user.name().orElse(""),
        user.ipAddress().orElse(""),
        avatar(user.email().orElse("")),
        Secrets.sha256(user.tagValue()).substring(0, 32),
        user.dateCreated());
  }

  private static String avatar(String email) {
    return "https://secure.gravatar.com/avatar/"
        + Secrets.sha256(email.strip().toLowerCase(Locale.ROOT))
        + "?s=32&d=mm";
  }

  /** {@code browser.name} is shown as {@code Browser Name}. */
  static String label(String key) {
    return List.of(key.split("[._-]")).stream()
        .filter(part -> !part.isEmpty())
        .map(TagAssembler::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String part) {
    return ABBREVIATIONS.contains(part)
        ? part.toUpperCase(Locale.ROOT)
        : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
  }
}
