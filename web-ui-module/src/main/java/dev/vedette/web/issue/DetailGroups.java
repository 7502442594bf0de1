package dev.vedette.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.EventView;
import dev.vedette.web.issue.EventSection.Group;
import dev.vedette.web.page.Pair;
import java.util.ArrayList;
import java.util.List;

/** The rarer entries of an event, each as names and values under a heading. */
final class DetailGroups {

  private DetailGroups() {}

  /** Reports of browsers about a policy, the template that failed, and debug images. */
  static List<Group> of(EventView event) {
    List<Group> groups = new ArrayList<>();
    for (EventView.Entry entry : event.entries()) {
      JsonNode data = entry.data();
      Group group =
          switch (entry.type()) {
            case "csp" -> new Group("Content security policy", Json.pairs(data));
            case "hpkp" -> new Group("Public key pinning", Json.pairs(data));
            case "expectct" -> new Group("Expect-CT", Json.pairs(data));
            case "expectstaple" -> new Group("Expect-Staple", Json.pairs(data));
            case "template" -> new Group("Template", template(data));
            case "debugmeta" -> new Group("Debug images", images(data));
            default -> new Group("", List.of());
          };
      if (!group.pairs().isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static List<Pair> template(JsonNode template) {
    List<Pair> pairs = new ArrayList<>();
    add(pairs, "file", Json.text(template, "filename"));
    add(pairs, "line", Json.text(template, "lineNo"));
    template.path("context").forEach(line -> add(pairs, "source", Json.text(line.path(1))));
    return pairs;
  }

  private static List<Pair> images(JsonNode meta) {
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode image : Json.values(meta.path("images"))) {
      String file = Json.firstText(image, "code_file", "debug_file", "name", "type");
      add(pairs, file, Json.firstText(image, "debug_id", "uuid", "code_id"));
    }
    return pairs;
  }

  private static void add(List<Pair> pairs, String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(Pair.of(name, value));
    }
  }
}
