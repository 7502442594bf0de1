package dev.vedette.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in words what {@code _meta} says of a value and of all within it. */
public final class EventRemarks {

  /** So many different things of one value are said. */
  private static final int MOST = 5;

  private static final int MOST_PLACES = 200;
  private static final int DEEPEST = 20;
  private static final int LONGEST_NAME = 120;

  private final Set<String> said = new LinkedHashSet<>();

  private EventRemarks() {}

  /** The remarks on a value in one line; empty if there are none. */
  public static String of(JsonNode meta) {
    if (!meta.isObject() || meta.isEmpty()) {
      return "";
    }
    EventRemarks remarks = new EventRemarks();
    remarks.visit(meta, 0);
    return String.join(" ", remarks.said);
  }

  /**
   * The remarks on all values of an event, by their places.
   *
   * @param meta the stored {@code _meta}; null or missing for none
   */
  public static List<Pair> places(JsonNode meta) {
    List<Pair> places = new ArrayList<>();
    if (meta != null) {
      places(meta, "", 0, places);
    }
    return List.copyOf(places);
  }

  private static void places(JsonNode meta, String path, int depth, List<Pair> places) {
    for (Map.Entry<String, JsonNode> member : meta.properties()) {
      if (places.size() >= MOST_PLACES || depth > DEEPEST) {
        return;
      }
      if (member.getKey().isEmpty()) {
        EventRemarks remarks = new EventRemarks();
        remarks.place(member.getValue());
        places.add(new Pair(path, String.join(" ", remarks.said), Optional.empty()));
      } else if (member.getValue().isObject()) {
        String step = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
        places(member.getValue(), step, depth + 1, places);
      }
    }
  }

  private void visit(JsonNode meta, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Map.Entry<String, JsonNode> member : meta.properties()) {
      if (said.size() >= MOST) {
        return;
      }
      if (member.getKey().isEmpty()) {
        place(member.getValue());
      } else if (member.getValue().isObject()) {
        visit(member.getValue(), depth + 1);
      }
    }
  }

  private void place(JsonNode place) {
    boolean cut = false;
    for (JsonNode remark : place.path("rem")) {
      String rule = remark.path(0).asText();
      if (rule.equals("!limit")) {
        cut = true;
      } else {
        say(action(remark.path(1).asText()) + " by " + rule(rule) + ".");
      }
    }
    long length = place.path("len").asLong(0);
    if (cut) {
      say(length > 0 ? "Cut; it was " + Numbers.full(length) + " long." : "Cut: too large.");
    } else if (length > 0 && place.path("rem").isEmpty()) {
      say("Cut; it had " + Numbers.full(length) + " entries.");
    }
    if (!place.path("err").isEmpty()) {
      say("What was sent could not be used.");
    }
  }

  private void say(String sentence) {
    if (said.size() < MOST) {
      said.add(sentence);
    }
  }

  private static String action(String type) {
    return switch (type) {
      case "s" -> "Replaced";
      case "m" -> "Masked";
      case "p" -> "Hashed";
      case "e" -> "Encrypted";
      case "a" -> "Marked";
      default -> "Removed";
    };
  }

  private static String rule(String rule) {
    String name = rule.length() > LONGEST_NAME ? rule.substring(0, LONGEST_NAME) + "…" : rule;
    if (name.equals("strip-fields")) {
      return "the list of sensitive fields";
    }
    if (name.startsWith("organization:")) {
      return "rule " + name.substring("organization:".length()) + " of the organization";
    }
    if (name.startsWith("project:")) {
      return "rule " + name.substring("project:".length()) + " of the project";
    }
    return "rule " + name;
  }
}
