package dev.vedette.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules ask of an event.
 *
 * @param data the normalised event as it is stored; it is only read
 * @param first whether it began its issue
 * @param wasResolved whether its issue was resolved when it came
 */
record EventFacts(JsonNode data, boolean first, boolean wasResolved) {

  private static final List<String> LEVELS =
      List.of("sample", "debug", "info", "warning", "error", "fatal");

  private static final int STEP = 10;

  /** Level as a number: 0 for sample to 50 for fatal. */
  int level() {
    return Math.max(0, LEVELS.indexOf(data.path("level").asText("error"))) * STEP;
  }

  /** The values of a tag: one, or none. Known by either of its names, {@code sentry:} or not. */
  List<String> tag(String key) {
    for (JsonNode pair : data.path("tags")) {
      String name = pair.path(0).asText();
      if (name.equals(key) || name.startsWith("sentry:") && name.substring(7).equals(key)) {
        return List.of(pair.path(1).asText());
      }
    }
    return List.of();
  }

  /** The values of an attribute; several where the event has several exceptions or frames. */
  List<String> attribute(String name) {
    return switch (name) {
      case "message" -> message();
      case "platform" -> text(data, "platform");
      case "type" -> text(data, "type");
      case "environment", "release", "dist" -> tag(name);
      case "transaction" -> text(data, "transaction");
      case "sdk.name" -> text(data.path("sdk"), "name");
      case "http.method" -> text(data.path("request"), "method");
      case "http.url" -> text(data.path("request"), "url");
      case "http.status_code" -> text(data.path("contexts").path("response"), "status_code");
      case "user.id", "user.email", "user.username", "user.ip_address" ->
          text(data.path("user"), name.substring(name.indexOf('.') + 1));
      case "exception.type" -> ofExceptions("type");
      case "exception.value" -> ofExceptions("value");
      case "error.handled" -> handled(true);
      case "error.unhandled" -> handled(false);
      case "stacktrace.filename" -> ofFrames("filename");
      case "stacktrace.module" -> ofFrames("module");
      case "stacktrace.abs_path" -> ofFrames("abs_path");
      case "stacktrace.function" -> ofFrames("function");
      case "stacktrace.code" -> ofFrames("context_line");
      case "stacktrace.package" -> ofFrames("package");
      default -> List.of();
    };
  }

  /** All frames of the exceptions, or of the lone stack trace. */
  static List<JsonNode> frames(JsonNode data) {
    List<JsonNode> frames = new ArrayList<>();
    for (JsonNode exception : data.path("exception").path("values")) {
      exception.path("stacktrace").path("frames").forEach(frames::add);
    }
    if (frames.isEmpty()) {
      data.path("stacktrace").path("frames").forEach(frames::add);
    }
    return frames;
  }

  private List<String> message() {
    List<String> all = new ArrayList<>(text(data, "message"));
    all.addAll(text(data.path("logentry"), "formatted"));
    all.addAll(text(data.path("logentry"), "message"));
    all.addAll(ofExceptions("type"));
    all.addAll(ofExceptions("value"));
    return all;
  }

  private List<String> ofExceptions(String key) {
    List<String> all = new ArrayList<>();
    data.path("exception").path("values").forEach(each -> all.addAll(text(each, key)));
    return all;
  }

  private List<String> ofFrames(String key) {
    List<String> all = new ArrayList<>();
    frames(data).forEach(each -> all.addAll(text(each, key)));
    return all;
  }

  /** Whether all exceptions that say so were caught, or one was not; {@code true} or nothing. */
  private List<String> handled(boolean wanted) {
    boolean any = false;
    boolean all = true;
    for (JsonNode exception : data.path("exception").path("values")) {
      JsonNode handled = exception.path("mechanism").path("handled");
      any |= handled.isBoolean();
      all &= !handled.isBoolean() || handled.booleanValue();
    }
    return List.of(Boolean.toString(any && all == wanted));
  }

  private static List<String> text(JsonNode owner, String key) {
    JsonNode value = owner.path(key);
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? List.of(value.asText())
        : List.of();
  }
}
