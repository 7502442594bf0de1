package dev.vedette.project;

import dev.vedette.platform.Names;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.InvalidException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the parts of a project may be; each check throws {@link InvalidException} on its field. */
final class ProjectRules {

  static final int MAX_SLUG = 100;

  /** Of a new project; one that exists may have a longer name. */
  static final int MAX_NEW_NAME = 50;

  private static final int MAX_NAME = 200;

  /** Ten years. */
  private static final int MAX_RESOLVE_AGE = 87_600;

  private static final int MAX_COLUMN_OF_DOMAINS = 4000;
  private static final int MAX_COLUMN_OF_HIGHLIGHTS = 8000;
  private static final int MAX_KEY = 200;

  private static final Pattern DOMAIN =
      Pattern.compile("\\*|([a-zA-Z*][a-zA-Z0-9+.-]*://)?[^\\s/?#@\\p{Cntrl}]+(/\\S*)?");

  private ProjectRules() {}

  static void check(ProjectEdit edit) {
    Names.check(edit.name(), MAX_NAME);
    platform(edit.platform());
    domains(edit.settings().allowedDomains());
    resolveAge(edit.settings().resolveAge());
    edit.settings().highlightTags().ifPresent(ProjectRules::highlightTags);
    edit.settings().highlightContext().ifPresent(ProjectRules::highlightContext);
  }

  static void slug(String slug) {
    if (Slugs.isReserved(slug)) {
      throw new InvalidException("slug", "The slug \"" + slug + "\" is reserved and not allowed.");
    }
    Slugs.check(slug, MAX_SLUG);
  }

  static void platform(Optional<String> platform) {
    if (platform.filter(p -> !Platforms.isKnown(p)).isPresent()) {
      throw new InvalidException("platform", "Invalid platform");
    }
  }

  private static void domains(List<String> domains) {
    if (domains.isEmpty()) {
      throw new InvalidException(
          "allowedDomains",
          "Without any domain every event would be refused; use * to accept events from all.");
    }
    for (String domain : domains) {
      if (!DOMAIN.matcher(domain).matches()) {
        throw new InvalidException(
            "allowedDomains", "\"" + domain + "\" is not an acceptable domain.");
      }
    }
    if (Lines.join(domains).length() > MAX_COLUMN_OF_DOMAINS) {
      throw new InvalidException(
          "allowedDomains",
          "Ensure that all domains together have no more than "
              + MAX_COLUMN_OF_DOMAINS
              + " characters.");
    }
  }

  private static void resolveAge(int hours) {
    if (hours < 0) {
      throw new InvalidException("resolveAge", "Ensure this value is greater than or equal to 0.");
    }
    if (hours > MAX_RESOLVE_AGE) {
      throw new InvalidException(
          "resolveAge", "Ensure this value is less than or equal to " + MAX_RESOLVE_AGE + ".");
    }
  }

  private static void highlightTags(List<String> tags) {
    keys("highlightTags", tags);
    room("highlightTags", Lines.join(tags));
  }

  private static void highlightContext(Map<String, List<String>> context) {
    keys("highlightContext", context.keySet());
    context.values().forEach(keys -> keys("highlightContext", keys));
    room("highlightContext", ContextJson.write(context));
  }

  private static void keys(String field, Collection<String> keys) {
    for (String key : keys) {
      if (key.isBlank()) {
        throw new InvalidException(field, "This field may not be blank.");
      }
      if (key.length() > MAX_KEY) {
        throw new InvalidException(
            field, "Ensure this field has no more than " + MAX_KEY + " characters.");
      }
      if (key.chars().anyMatch(Character::isISOControl)) {
        throw new InvalidException(field, "Line breaks and control characters are not allowed.");
      }
    }
  }

  private static void room(String field, String column) {
    if (column.length() > MAX_COLUMN_OF_HIGHLIGHTS) {
      throw new InvalidException(
          field,
          "Ensure that all together have no more than "
              + MAX_COLUMN_OF_HIGHLIGHTS
              + " characters.");
    }
  }
}
