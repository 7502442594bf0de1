package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;

/** What an exception has to give: its type, what it says without parameters, and its frames. */
final class ExceptionParts {

  final JsonNode exception;
  final StackParts stack;
  final String type;
  final boolean synthetic;
  private final boolean readsErrorCodes;
  private String value;

  ExceptionParts(JsonNode exception, StackParts stack, GroupingConfiguration configuration) {
    this.exception = exception;
    this.stack = stack;
    type = StableNames.jvmModule(EventTree.text(exception, "type"));
    synthetic = EventTree.flag(exception.path("mechanism"), "synthetic");
    readsErrorCodes = configuration.readsErrorCodes();
  }

  /** Whether its type counts. */
  boolean isTyped() {
    return !type.isEmpty() && !synthetic;
  }

  /** What it says without parameters; for an error of Apple's systems its domain and code. */
  String value() {
    if (value == null) {
      JsonNode code = exception.path("mechanism").path("meta").path("ns_error");
      String domain = EventTree.text(code, "domain");
      String said = EventTree.text(exception, "value");
      value =
          readsErrorCodes && !domain.isEmpty()
              ? domain + code.path("code").asText()
              : said.isEmpty() ? "" : MessageParameters.normalize(said);
    }
    return value;
  }

  boolean hasFrames() {
    return stack.contributes(false) || stack.contributes(true);
  }
}
