package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a list shows of an event. The rules and the cut at 100 characters are those of Sentry.
 *
 * @param title 1 to 255 characters
 * @param culprit at most 200 characters
 * @param location at most 500 characters
 * @param metadata at most 4,000 characters when written
 */
record EventSummary(String title, String culprit, Optional<String> location, ObjectNode metadata) {
  static final String UNLABELED = "<unlabeled event>";

  private static final int TITLE = 255;
  private static final int CULPRIT = 200;
  private static final int LOCATION = 500;
  private static final int LINE = 100;
  private static final int METADATA = 4000;

  /** An escaped character takes up to six in JSON: below this, no metadata can be too long. */
  private static final int SURELY_FITS = METADATA / 6 - 60;

  private static final int VALUE = 1024;
  private static final int NAME = 256;

  /** Sums up a normalised event. */
  static EventSummary of(ObjectNode event, String type) {
    return switch (type) {
      case "error" -> error(event);
      case "feedback" -> feedback(event);
      case "csp", "hpkp", "expectct", "expectstaple" -> report(event, type);
      case "transaction" -> {
        String name = Fields.text(event, "transaction");
        yield titled(event, name.isEmpty() ? "<unlabeled transaction>" : name);
      }
      default -> {
        String line = Text.shorten(Text.firstLine(MessageNormalizer.text(event)), LINE);
        yield titled(event, line.isEmpty() ? UNLABELED : line);
      }
    };
  }

  private static EventSummary titled(ObjectNode event, String title) {
    ObjectNode metadata = Fields.NODES.objectNode();
    metadata.put("title", fit(title, TITLE));
    return new EventSummary(fit(title, TITLE), culprit(event), Optional.empty(), metadata);
  }

  private static EventSummary error(ObjectNode event) {
    ArrayNode values = Fields.values(event, "exception");
    JsonNode exception = values.get(values.size() - 1);
    Optional<JsonNode> frame = crashFrame(Fields.object(exception, "stacktrace"));
    String function = frame.map(each -> Fields.text(each, "function")).orElse("");
    Optional<String> file =
        frame.flatMap(each -> Fields.optional(each, "filename")).map(each -> fit(each, LOCATION));
    String value = Fields.text(exception, "value");
    String type = Fields.text(exception, "type");
    String message = Text.shorten(Text.firstLine(MessageNormalizer.text(event)), LINE);
    // A message that was logged with a stack trace comes as a synthetic exception too.
    boolean synthetic =
        exception.path("mechanism").path("synthetic").booleanValue()
            && !function.isEmpty()
            && message.isEmpty();
    ObjectNode metadata = Fields.NODES.objectNode();
    metadata.put("value", Text.shorten(value, VALUE));
    if (!type.isEmpty() && !synthetic) {
      metadata.put("type", Text.shorten(type, NAME));
    }
    file.ifPresent(each -> metadata.put("filename", Text.shorten(each, NAME)));
    if (!function.isEmpty()) {
      metadata.put("function", Text.shorten(function, NAME));
    }
    String title = title(type.isEmpty() ? "Error" : type, value);
    if (synthetic) {
      title = function;
    } else if (type.isEmpty() && !message.isEmpty()) {
      title = message;
      metadata.put("title", title);
    }
    return new EventSummary(fit(title, TITLE), culprit(event), file, bounded(metadata));
  }

  private static String title(String type, String value) {
    String line = Text.shorten(Text.firstLine(value), LINE);
    return line.isEmpty() ? type : Text.shorten(type, TITLE - LINE - 2) + ": " + line;
  }

  private static EventSummary feedback(ObjectNode event) {
    JsonNode feedback = Fields.object(Fields.object(event, "contexts"), "feedback");
    EventSummary summary = titled(event, "User Feedback");
    summary.metadata().put("value", Text.shorten(Fields.scalar(feedback, "message"), VALUE));
    for (String key : new String[] {"name", "contact_email"}) {
      Fields.optional(feedback, key)
          .ifPresent(text -> summary.metadata().put(key, Text.shorten(text, NAME)));
    }
    return new EventSummary(
        summary.title(), summary.culprit(), summary.location(), bounded(summary.metadata()));
  }

  private static EventSummary report(ObjectNode event, String type) {
    ObjectNode report = Fields.object(event, type);
    String message = fit(SecurityReport.message(type, report), TITLE);
    ObjectNode metadata = Fields.NODES.objectNode().put("message", message);
    String culprit;
    Optional<String> location = Optional.empty();
    if (type.equals("csp")) {
      String host = Text.shorten(SecurityReport.host(Fields.scalar(report, "blocked_uri")), NAME);
      metadata.put("directive", Text.shorten(SecurityReport.directive(report), NAME));
      metadata.put("uri", host);
      culprit = SecurityReport.directive(report);
      location = Optional.of(fit(Fields.scalar(report, "document_uri"), LOCATION));
    } else {
      culprit = Fields.scalar(report, "hostname");
      metadata.put("origin", Text.shorten(culprit, NAME));
    }
    return new EventSummary(
        message,
        fit(culprit, CULPRIT),
        location.filter(each -> !each.isEmpty()),
        bounded(metadata));
  }

  /** Who is to blame: the transaction, else the crashing frame, else the URL. */
  private static String culprit(ObjectNode event) {
    String culprit = Fields.text(event, "culprit");
    if (culprit.isEmpty()) {
      culprit = Fields.text(event, "transaction");
    }
    if (culprit.isEmpty()) {
      culprit = frameCulprit(event);
    }
    if (culprit.isEmpty()) {
      culprit = Fields.text(Fields.object(event, "request"), "url");
    }
    return fit(culprit, CULPRIT);
  }

  /** What the culprit is if the crashing frame says it; empty if there is no such frame. */
  static String culpritOfFrame(ObjectNode event) {
    return fit(frameCulprit(event), CULPRIT);
  }

  /** A title that fits. */
  static String title(String text) {
    String line = fit(text, TITLE);
    return line.isBlank() ? UNLABELED : line;
  }

  private static String frameCulprit(ObjectNode event) {
    ArrayNode values = Fields.values(event, "exception");
    for (int i = values.size() - 1; i >= 0; i--) {
      String culprit = stackCulprit(event, values.get(i));
      if (!culprit.isEmpty()) {
        return culprit;
      }
    }
    return stackCulprit(event, event);
  }

  /** The application's last frame that can be named, else the last one of all that can. */
  private static String stackCulprit(ObjectNode event, JsonNode owner) {
    ArrayNode frames = Fields.list(Fields.object(owner, "stacktrace"), "frames");
    String foreign = "";
    for (int i = frames.size() - 1; i >= 0; i--) {
      JsonNode frame = frames.get(i);
      boolean own = frame.path("in_app").booleanValue();
      if (own || foreign.isEmpty()) {
        String culprit = culprit(event, frame);
        if (own && !culprit.isEmpty()) {
          return culprit;
        }
        foreign = culprit.isEmpty() ? foreign : culprit;
      }
    }
    return foreign;
  }

  private static String culprit(ObjectNode event, JsonNode frame) {
    String place = Fields.text(frame, "module");
    if (place.isEmpty()) {
      place = Fields.text(frame, "filename");
    }
    if (place.isEmpty()) {
      return "";
    }
    String function = Fields.text(frame, "function");
    function = function.isEmpty() ? "?" : function;
    String platform = Fields.text(frame, "platform");
    platform = platform.isEmpty() ? Fields.text(event, "platform") : platform;
    return Platform.isJavaScript(platform)
        ? function + "(" + place + ")"
        : place + " in " + function;
  }

  /** The frame that the application crashed in: its own last one, else the last of all. */
  static Optional<JsonNode> crashFrame(JsonNode stacktrace) {
    ArrayNode frames = Fields.list(stacktrace, "frames");
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i).path("in_app").booleanValue()) {
        return Optional.of(frames.get(i));
      }
    }
    return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
  }

  private static String fit(String text, int max) {
    return Text.shorten(Text.line(text), max);
  }

  private static ObjectNode bounded(ObjectNode metadata) {
    int length = 0;
    for (JsonNode value : metadata) {
      length += value.asText().length();
    }
    if (length > SURELY_FITS && metadata.toString().length() > METADATA) {
      for (String key : new String[] {"value", "message", "type", "function", "filename"}) {
        if (metadata.has(key)) {
          metadata.put(key, Text.shorten(metadata.get(key).asText(), 100));
        }
      }
    }
    return metadata;
  }
}
