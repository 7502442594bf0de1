package dev.vedette.event.filter;

import com.fasterxml.jackson.databind.JsonNode;

/** Errors known by what they say. */
final class ErrorMessages {

  /** Scripts that were replaced by a new version while a page was open. */
  private static final Known[] CHUNK_LOAD = {
    new Known("ChunkLoadError", "Loading chunk *"),
    new Known("*Uncaught *", "ChunkLoadError: Loading chunk *"),
    new Known("ChunkLoadError", "Failed to load chunk *"),
    new Known("*Uncaught *", "ChunkLoadError: Failed to load chunk *"),
    new Known("Error", "Uncaught (in promise): ChunkLoadError*"),
  };

  /** React's errors when a page and what the server rendered of it differ. */
  private static final Known[] HYDRATION = {
    new Known(
        "*", "*https://reactjs.org/docs/error-decoder.html\\?invariant={418,419,421,422,423,425}*"),
    new Known("*", "*https://react.dev/errors/{418,419,421,422,423,425}*"),
  };

  /** Patterns of an exception's type and value. */
  private record Known(Glob type, Glob value) {
    Known(String type, String value) {
      this(Glob.of(type), Glob.of(value));
    }
  }

  private ErrorMessages() {}

  static boolean isChunkLoad(Candidate event) {
    return isKnown(event, CHUNK_LOAD, "hunk");
  }

  static boolean isHydration(Candidate event) {
    return isKnown(event, HYDRATION, "react");
  }

  /** Whether the message, or an exception as {@code type: value}, is as a pattern says. */
  static boolean matches(Candidate event, Globs globs) {
    String message = event.message();
    if (!message.isEmpty() && globs.matches(message)) {
      return true;
    }
    for (JsonNode exception : event.exceptions()) {
      String type = Candidate.text(exception, "type");
      String value = Candidate.text(exception, "value");
      String line = type.isEmpty() || value.isEmpty() ? type + value : type + ": " + value;
      if (!line.isEmpty() && globs.matches(line)) {
        return true;
      }
    }
    return false;
  }

  /** Most errors say nothing of the kind: the hint spares them the patterns. */
  private static boolean isKnown(Candidate event, Known[] all, String hint) {
    for (JsonNode exception : event.exceptions()) {
      String type = Candidate.text(exception, "type");
      String value = Candidate.text(exception, "value");
      if (!value.contains(hint)) {
        continue;
      }
      for (Known known : all) {
        if (known.type().matches(type) && known.value().matches(value)) {
          return true;
        }
      }
    }
    return false;
  }
}
