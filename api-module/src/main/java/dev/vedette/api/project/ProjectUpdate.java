package dev.vedette.api.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.json.Body;
import dev.vedette.api.screening.FilterFields;
import dev.vedette.api.screening.ScrubFields;
import dev.vedette.issue.GroupingChange;
import dev.vedette.platform.OptionChanges;
import dev.vedette.project.ProjectEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a client wants of a project, from the body of a request.
 *
 * @param bookmarked whether the caller wants it first in their lists; empty to leave that
 * @param change everything that all callers share
 * @param grouping what of that is about grouping
 * @param screening options of filters and scrubbing to set
 */
record ProjectUpdate(
    Optional<Boolean> bookmarked,
    UnaryOperator<ProjectEdit> change,
    GroupingChange grouping,
    OptionChanges screening) {

  /** What whoever may read a project may change, because it is theirs. */
  private static final Set<String> PERSONAL = Set.of("isBookmarked", "isSubscribed");

  private static final int MAX_NAME = 200;
  private static final int MAX_SLUG = 100;
  private static final int MAX_PLATFORM = 64;
  private static final int MAX_LIST = 500;
  private static final int MAX_ENTRY = 300;
  private static final int MAX_LINES = 4000;

  /** Whether nothing but the caller's own view is changed. */
  static boolean isPersonal(Body body) {
    return PERSONAL.containsAll(body.names());
  }

  /**
   * Reads a body.
   *
   * @param current the project as it is, which tells the values of settings that cannot be changed
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong or cannot be honoured
   */
  static ProjectUpdate of(Body body, ProjectDetailRepresentation current) {
    Optional<Boolean> bookmarked = body.bool("isBookmarked");
    if (body.bool("isSubscribed").orElse(false)) {
      body.wrong(
          "isSubscribed",
          "This server sends no mail about issues yet, so nobody can subscribe to a project.");
    }
    List<UnaryOperator<ProjectEdit>> changes = new ArrayList<>();
    body.text("name", MAX_NAME).ifPresent(name -> changes.add(edit -> edit.name(name)));
    body.text("slug", MAX_SLUG).ifPresent(slug -> changes.add(edit -> edit.slug(slug)));
    if (body.has("platform")) {
      Optional<String> platform = body.optionalText("platform", MAX_PLATFORM);
      changes.add(edit -> edit.platform(platform));
    }
    if (body.has("resolveAge")) {
      int age = body.integer("resolveAge").orElse(0);
      changes.add(edit -> edit.resolveAge(age));
    }
    body.texts("allowedDomains", MAX_LIST, MAX_ENTRY)
        .ifPresent(domains -> changes.add(edit -> edit.allowedDomains(named(domains))));
    body.object("options").ifPresent(options -> options(options, changes));
    highlights(body, changes);
    GroupingChange grouping = GroupingFields.read(body);
    OptionChanges screening =
        body.object("options")
            .map(ProjectUpdate::screening)
            .orElseGet(OptionChanges::none)
            .and(ScrubFields.read(body).ofProject());
    FixedSettings.check(body, current);
    body.check();
    return new ProjectUpdate(
        bookmarked,
        edit -> {
          ProjectEdit changed = edit;
          for (UnaryOperator<ProjectEdit> each : changes) {
            changed = each.apply(changed);
          }
          return changed;
        },
        grouping,
        screening);
  }

  /** By the names that Sentry stores settings under. */
  private static void options(Body options, List<UnaryOperator<ProjectEdit>> changes) {
    if (options.has("sentry:origins")) {
      List<String> lines =
          options.raw("sentry:origins").isArray()
              ? options.texts("sentry:origins", MAX_LIST, MAX_ENTRY).orElse(List.of())
              : List.of(options.optionalText("sentry:origins", MAX_LINES).orElse("").split("\n"));
      changes.add(edit -> edit.allowedDomains(named(lines)));
    }
    if (options.has("sentry:resolve_age")) {
      int age = options.integer("sentry:resolve_age").orElse(0);
      changes.add(edit -> edit.resolveAge(age));
    }
    Set<String> known = new HashSet<>(FilterFields.names());
    known.addAll(ScrubFields.optionNames());
    known.addAll(CspFields.names());
    known.addAll(List.of("sentry:origins", "sentry:resolve_age"));
    FixedSettings.checkOptions(options, known);
  }

  private static OptionChanges screening(Body options) {
    return FilterFields.read(options)
        .options()
        .and(ScrubFields.readOptions(options).ofProject())
        .and(CspFields.read(options));
  }

  private static void highlights(Body body, List<UnaryOperator<ProjectEdit>> changes) {
    if (body.raw("highlightTags").isNull()) {
      changes.add(edit -> edit.highlightTags(Optional.empty()));
    } else {
      body.texts("highlightTags", MAX_LIST, MAX_ENTRY)
          .ifPresent(tags -> changes.add(edit -> edit.highlightTags(Optional.of(named(tags)))));
    }
    JsonNode context = body.raw("highlightContext");
    if (context.isNull()) {
      changes.add(edit -> edit.highlightContext(Optional.empty()));
    } else {
      body.object("highlightContext")
          .map(ProjectUpdate::context)
          .ifPresent(keys -> changes.add(edit -> edit.highlightContext(Optional.of(keys))));
    }
  }

  private static Map<String, List<String>> context(Body context) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (String name : context.names()) {
      context.texts(name, MAX_LIST, MAX_ENTRY).ifPresent(each -> keys.put(name, named(each)));
    }
    return keys;
  }

  /** Each once, without the empty ones. */
  private static List<String> named(List<String> texts) {
    Set<String> each = new LinkedHashSet<>();
    texts.stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(each::add);
    return List.copyOf(each);
  }
}
