package dev.vedette.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vedette.event.EventView;
import dev.vedette.project.Highlights;
import dev.vedette.web.issue.EventSection.Breadcrumb;
import dev.vedette.web.issue.EventSection.Group;
import dev.vedette.web.issue.EventSection.HttpRequest;
import dev.vedette.web.issue.EventSection.Neighbours;
import dev.vedette.web.page.Pair;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the view of an event, in the API's names, into what its page shows. */
final class EventAssembler {

  private EventAssembler() {}

  /**
   * Assembles the section of an event.
   *
   * @param highlights what to show first
   * @param now what relative times are seen from
   */
  static EventSection assemble(
      EventView event, Highlights highlights, Neighbours neighbours, String jsonHref, Instant now) {
    return new EventSection(
        event.eventId(),
        TimeText.of(event.dateCreated(), now),
        TimeText.of(event.dateReceived().orElse(event.dateCreated()), now),
        neighbours,
        jsonHref,
        Json.cut(event.message()),
        EventRemarks.of(event.meta().path("message")),
        highlights(event, highlights),
        FramesView.exceptions(
            entry(event, "exception"), meta(event, "exception"), entry(event, "stacktrace")),
        FramesView.threads(entry(event, "threads"), meta(event, "threads")),
        DetailGroups.of(event),
        breadcrumbs(entry(event, "breadcrumbs"), meta(event, "breadcrumbs"), now),
        tags(event),
        event.user().map(user -> Json.pairs(user, event.meta().path("user"))).orElse(List.of()),
        request(entry(event, "request"), meta(event, "request")),
        contexts(event.contexts(), event.meta().path("contexts")),
        Json.pairs(event.context(), event.meta().path("context")),
        Json.pairs(event.packages(), event.meta().path("packages")),
        event.sdk().map(EventAssembler::sdk).orElse(""),
        event.errors().stream().map(EventAssembler::problem).toList(),
        EventExtras.NONE);
  }

  /** The data of an entry, missing if the event has none of the type. */
  static JsonNode entry(EventView event, String type) {
    return event.entries().stream()
        .filter(one -> one.type().equals(type))
        .map(EventView.Entry::data)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** The remarks on an entry. */
  static JsonNode meta(EventView event, String type) {
    for (int i = 0; i < event.entries().size(); i++) {
      if (event.entries().get(i).type().equals(type)) {
        return event.meta().path("entries").path(Integer.toString(i)).path("data");
      }
    }
    return MissingNode.getInstance();
  }

  private static List<Pair> tags(EventView event) {
    List<Pair> pairs = new ArrayList<>();
    for (EventView.EventTag tag : event.tags()) {
      JsonNode meta = event.meta().path("tags").path(Integer.toString(pairs.size()));
      pairs.add(Pair.of(tag.key(), tag.value(), EventRemarks.of(meta)));
    }
    return pairs;
  }

  /** Those of the highlights that the event has; contexts before tags, as they say more. */
  private static List<Pair> highlights(EventView event, Highlights highlights) {
    List<Pair> pairs = new ArrayList<>();
    highlights
        .context()
        .forEach(
            (name, keys) -> {
              JsonNode context =
                  name.equals("user")
                      ? event.user().<JsonNode>map(user -> user).orElse(MissingNode.getInstance())
                      : event.contexts().path(name);
              for (Pair pair : Json.pairs(context)) {
                if (keys.contains(pair.name())) {
                  pairs.add(Pair.of(name + "." + pair.name(), pair.value()));
                }
              }
            });
    event.tags().stream()
        .filter(tag -> highlights.tags().contains(tag.key()))
        .forEach(tag -> pairs.add(Pair.of(tag.key(), tag.value())));
    return pairs;
  }

  private static List<Breadcrumb> breadcrumbs(JsonNode breadcrumbs, JsonNode meta, Instant now) {
    List<Breadcrumb> crumbs = new ArrayList<>();
    for (JsonNode crumb : Json.values(breadcrumbs)) {
      JsonNode remarks = meta.path("values").path(Integer.toString(crumbs.size()));
      String level = Json.text(crumb, "level");
      crumbs.add(
          new Breadcrumb(
              time(crumb).map(at -> TimeText.of(at, now)),
              Json.firstText(crumb, "category", "type"),
              level.isEmpty() ? "info" : level,
              Json.text(crumb, "message"),
              Json.pairs(crumb.path("data")).stream()
                  .map(pair -> pair.name() + ": " + pair.value())
                  .collect(Collectors.joining("\n")),
              EventRemarks.of(remarks)));
    }
    return crumbs;
  }

  private static Optional<Instant> time(JsonNode crumb) {
    return Optional.of(Json.text(crumb, "timestamp"))
        .filter(text -> !text.isEmpty())
        .map(Instant::parse);
  }

  private static Optional<HttpRequest> request(JsonNode request, JsonNode meta) {
    if (!request.isObject()) {
      return Optional.empty();
    }
    String url = Json.text(request, "url");
    return Optional.of(
        new HttpRequest(
            Json.text(request, "method"),
            url,
            WebAddress.of(url),
            Json.pairs(request.path("query"), meta.path("query")),
            Json.pairs(request.path("headers"), meta.path("headers")),
            Json.pairs(request.path("cookies"), meta.path("cookies")),
            Json.text(request, "data"),
            Json.pairs(request.path("env"), meta.path("env")),
            (EventRemarks.of(meta.path("url")) + " " + EventRemarks.of(meta.path("data")))
                .strip()));
  }

  private static List<Group> contexts(JsonNode contexts, JsonNode meta) {
    List<Group> groups = new ArrayList<>();
    contexts
        .properties()
        .forEach(
            context -> {
              List<Pair> pairs =
                  Json.pairs(context.getValue(), meta.path(context.getKey())).stream()
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

  private static String problem(EventView.EventError error) {
    String name = Json.text(error.data(), "name");
    String reason = Json.text(error.data(), "reason");
    return (name.isEmpty() ? "" : name + ": ")
        + error.message()
        + (reason.isEmpty() ? "" : " (expected " + reason + ")");
  }
}
