package dev.vedette.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.issue.triage.IssueActivity;
import dev.vedette.web.page.Numbers;

/** Says what happened to an issue. */
final class ActivityWords {

  private ActivityWords() {}

  static String of(IssueActivity activity) {
    JsonNode data = activity.data();
    return switch (activity.type()) {
      case "set_resolved" -> "resolved it";
      case "set_resolved_by_age" ->
          "resolved it, as it was not seen for " + data.path("age").asText() + " hours";
      case "set_resolved_in_release" ->
          data.path("inNextRelease").asBoolean()
              ? "resolved it in the release after " + text(data, "current_release_version")
              : "resolved it in " + text(data, "version");
      case "set_resolved_in_commit" ->
          "resolved it in commit " + text(data, "commit") + " of " + text(data, "repository");
      case "set_unresolved" -> data.isEmpty() ? "reopened it" : "reopened it: " + ended(data);
      case "set_regression" ->
          text(data, "version").isEmpty()
              ? "saw it again, which reopened it"
              : "saw it again in " + text(data, "version") + ", which reopened it";
      case "set_ignored" -> "ignored it" + terms(data);
      case "set_escalating" ->
          "reopened it: "
              + Numbers.full(data.path("event_count").asLong())
              + " events in a day are more than "
              + Numbers.full(data.path("forecast").asLong());
      case "auto_set_ongoing" ->
          "counts it as ongoing after " + data.path("after_days").asText() + " days";
      case "set_public" -> "made a public link";
      case "set_private" -> "took the public link away";
      case "set_priority" -> "set the priority to " + text(data, "priority");
      case "mark_reviewed" -> "reviewed it";
      case "assigned" ->
          "assigned it to "
              + (text(data, "assigneeType").equals("team") ? "#" : "")
              + text(data, "assigneeName");
      case "unassigned" -> "took the assignment back";
      case "merge" ->
          "merged " + Numbers.counted(data.path("issues").size(), "issue", "issues") + " into it";
      case "unmerge_source" -> "took issue " + text(data, "destination_id") + " out of it";
      case "unmerge_destination" -> "took it out of issue " + text(data, "source_id");
      default -> activity.type().replace('_', ' ');
    };
  }

  private static String text(JsonNode data, String name) {
    return data.path(name).asText("");
  }

  private static String ended(JsonNode data) {
    if (data.has("ignoreCount")) {
      return Numbers.counted(data.path("ignoreCount").asLong(), "event", "events") + " came";
    }
    if (data.has("ignoreUserCount")) {
      return Numbers.counted(data.path("ignoreUserCount").asLong(), "user", "users") + " met it";
    }
    return "its time is over";
  }

  private static String terms(JsonNode data) {
    if (data.path("ignoreUntilEscalating").asBoolean()) {
      return " until it escalates";
    }
    StringBuilder terms = new StringBuilder();
    if (data.has("ignoreUntil")) {
      terms.append(" until ").append(text(data, "ignoreUntil"));
    }
    if (data.has("ignoreCount")) {
      terms.append(" for ").append(text(data, "ignoreCount")).append(" events");
      window(terms, data.path("ignoreWindow"));
    }
    if (data.has("ignoreUserCount")) {
      terms.append(" for ").append(text(data, "ignoreUserCount")).append(" users");
      window(terms, data.path("ignoreUserWindow"));
    }
    return terms.toString();
  }

  private static void window(StringBuilder terms, JsonNode minutes) {
    if (minutes.asInt() > 0) {
      terms.append(" within ").append(Numbers.counted(minutes.asLong(), "minute", "minutes"));
    }
  }
}
