package dev.vedette.issue.grouping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a matcher looks at, in an event or in one of its frames. */
enum Field {
  PATH(Scope.FRAME, Glob.Kind.PATH, true, "stack.abs_path", "path"),
  MODULE(Scope.FRAME, Glob.Kind.EXACT_CASE, true, "stack.module", "module"),
  FUNCTION(Scope.FRAME, Glob.Kind.EXACT_CASE, true, "stack.function", "function"),
  PACKAGE(Scope.FRAME, Glob.Kind.PATH, true, "stack.package", "package"),
  APP(Scope.FRAME, Glob.Kind.EXACT_CASE, true, "app"),
  CATEGORY(Scope.FRAME, Glob.Kind.EXACT_CASE, true, "category"),
  FAMILY(Scope.FAMILY, Glob.Kind.EXACT_CASE, true, "family"),
  TYPE(Scope.EXCEPTION, Glob.Kind.EXACT_CASE, true, "error.type", "type"),
  VALUE(Scope.EXCEPTION, Glob.Kind.ANY_CASE, true, "error.value", "value"),
  MECHANISM(Scope.EXCEPTION, Glob.Kind.EXACT_CASE, true, "error.mechanism", "mechanism"),
  MESSAGE(Scope.MESSAGE, Glob.Kind.ANY_CASE, false, "message"),
  LOGGER(Scope.LOG, Glob.Kind.EXACT_CASE, false, "logger"),
  LEVEL(Scope.LOG, Glob.Kind.ANY_CASE, false, "level"),
  SDK(Scope.SDK, Glob.Kind.EXACT_CASE, false, "sdk"),
  RELEASE(Scope.RELEASE, Glob.Kind.PATH, false, "release"),
  TAG(Scope.TAG, Glob.Kind.EXACT_CASE, false);

  /** Matchers of one scope must match the same thing: one frame, one exception. */
  enum Scope {
    FRAME,
    EXCEPTION,
    MESSAGE,
    LOG,
    FAMILY,
    SDK,
    RELEASE,
    TAG
  }

  private static final Map<String, Field> BY_NAME = new LinkedHashMap<>();

  static {
    for (Field field : values()) {
      for (String name : field.names) {
        BY_NAME.put(name, field);
      }
    }
  }

  private final Scope scope;
  private final Glob.Kind kind;
  private final boolean ofFrames;
  private final String[] names;

  Field(Scope scope, Glob.Kind kind, boolean ofFrames, String... names) {
    this.scope = scope;
    this.kind = kind;
    this.ofFrames = ofFrames;
    this.names = names;
  }

  Scope scope() {
    return scope;
  }

  Glob.Kind kind() {
    return kind;
  }

  /** Whether rules for stack traces may look at it. */
  boolean isOfFrames() {
    return ofFrames;
  }

  /** The shortest of its names, as rules are written back. */
  String shortName() {
    return names[names.length - 1];
  }

  static Optional<Field> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All names, for a message. */
  static String names(boolean ofFramesOnly) {
    StringBuilder all = new StringBuilder();
    BY_NAME.forEach(
        (name, field) -> {
          if (field.ofFrames || !ofFramesOnly) {
            all.append(all.isEmpty() ? "" : ", ").append(name);
          }
        });
    return all.toString();
  }
}
