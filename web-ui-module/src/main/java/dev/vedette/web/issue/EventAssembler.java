package dev.vedette.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.web.issue.EventSection.Breadcrumb;
import dev.vedette.web.issue.EventSection.Group;
import dev.vedette.web.issue.EventSection.HttpRequest;
import dev.vedette.web.issue.EventSection.Neighbours;
import dev.vedette.web.page.Pair;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.WebAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the data of a stored event into what its page shows. */
final class EventAssembler {

  private static final List<String> LEVELS = List.of("fatal", "error", "warning", "info", "debug");

  private EventAssembler() {}

  /**
   * Assembles the view.
   *
   * @param id 32 hexadecimal digits
   * @param data the normalised event, in the SDK's shape
   * @param now what relative times are seen from
   */
  static EventSection assemble(
      String id,
      Instant occurred,
      Instant received,
      JsonNode data,
      Neighbours neighbours,
      String jsonHref,
      Instant now) {
    return new EventSection(
        id,
        TimeText.of(occurred, now),
        TimeText.of(received, now),
        neighbours,
        jsonHref,
        message(data),
        FramesView.exceptions(data),
        FramesView.threads(data),
        breadcrumbs(data, now),
        tags(data),
        Json.pairs(data.path("user")),
        request(data.path("request")),
        contexts(data.path("contexts")),
        Json.pairs(data.path("extra")),
        Json.pairs(data.path("modules")),
        sdk(data.path("sdk")),
        problems(data.path("errors")));
  }

  private static String message(JsonNode data) {
    JsonNode entry = data.path("logentry");
    String text = Json.firstText(entry, "formatted", "message");
    if (!text.isEmpty() || !data.has("message")) {
      return text;
    }
    JsonNode message = data.path("message");
    return message.isObject()
        ? Json.firstText(message, "formatted", "message")
        : Json.text(message);
  }

  private static List<Pair> tags(JsonNode data) {
    return Json.pairs(data.path("tags")).stream()
        .map(
            tag ->
                tag.name().startsWith("sentry:")
                    ? Pair.of(tag.name().substring(7), tag.value())
                    : tag)
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  private static List<Breadcrumb> breadcrumbs(JsonNode data, Instant now) {
    List<Breadcrumb> crumbs = new ArrayList<>();
    for (JsonNode crumb : Json.values(data.path("breadcrumbs"))) {
      String level = Json.text(crumb, "level").toLowerCase(Locale.ROOT);
      crumbs.add(
          new Breadcrumb(
              time(crumb.path("timestamp")).map(at -> TimeText.of(at, now)),
              Json.firstText(crumb, "category", "type"),
              LEVELS.contains(level) ? level : "info",
              Json.text(crumb, "message"),
              Json.pairs(crumb.path("data")).stream()
                  .map(pair -> pair.name() + ": " + pair.value())
                  .collect(Collectors.joining("\n"))));
    }
    return crumbs;
  }

  /** Seconds since the epoch, or ISO 8601 with or without a zone (none is UTC). */
  private static Optional<Instant> time(JsonNode node) {
    try {
      if (node.isNumber()) {
        double seconds = node.asDouble();
        return Math.abs(seconds) < 1e11
            ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)))
            : Optional.empty();
      }
      String text = node.asText("");
      if (text.isEmpty()) {
        return Optional.empty();
      }
      boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)");
      return Optional.of(OffsetDateTime.parse(zoned ? text : text + "Z").toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<HttpRequest> request(JsonNode request) {
    if (!request.isObject()) {
      return Optional.empty();
    }
    String url = Json.text(request, "url");
    JsonNode query = request.path("query_string");
    List<Pair> pairs =
        query.isTextual() && !query.asText().isEmpty()
            ? List.of(Pair.of("query", query.asText()))
            : Json.pairs(query);
    return Optional.of(
        new HttpRequest(
            Json.text(request, "method"),
            url,
            WebAddress.of(url),
            pairs,
            Json.pairs(request.path("headers")),
            Json.pairs(request.path("cookies")),
            Json.text(request, "data"),
            Json.pairs(request.path("env"))));
  }

  private static List<Group> contexts(JsonNode contexts) {
    List<Group> groups = new ArrayList<>();
    contexts
        .properties()
        .forEach(
            context -> {
              List<Pair> pairs =
                  Json.pairs(context.getValue()).stream()
                      .filter(pair -> !pair.name().equals("type"))
                      .toList();
              if (!pairs.isEmpty()) {
                groups.add(new Group(heading(context.getKey()), pairs));
              }
            });
    return groups;
  }

  private static String heading(String context) {
    return switch (context) {
      case "os" -> "Operating system";
      case "gpu" -> "Graphics";
      case "app" -> "Application";
      default ->
          context.isEmpty()
              ? "Context"
              : context.substring(0, 1).toUpperCase(Locale.ROOT) + context.substring(1);
    };
  }

  private static String sdk(JsonNode sdk) {
    return (Json.text(sdk, "name") + " " + Json.text(sdk, "version")).strip();
  }

  private static List<String> problems(JsonNode errors) {
    List<String> problems = new ArrayList<>();
    for (JsonNode error : Json.values(errors)) {
      String name = Json.text(error, "name");
      String type = Json.text(error, "type").replace('_', ' ');
      problems.add(name.isEmpty() ? type : name + ": " + type);
    }
    return problems;
  }
}
