package dev.vedette.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.event.SourceMapDebugRepresentation.ByDebugId;
import dev.vedette.api.event.SourceMapDebugRepresentation.ByRelease;
import dev.vedette.api.event.SourceMapDebugRepresentation.ByScraping;
import dev.vedette.api.event.SourceMapDebugRepresentation.ExceptionFrames;
import dev.vedette.api.event.SourceMapDebugRepresentation.FrameLookup;
import dev.vedette.api.event.SourceMapDebugRepresentation.Problem;
import dev.vedette.event.StoredEvent;
import dev.vedette.platform.problem.BadRequestException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what became of the source maps of an event. This server keeps no artifacts yet, and so every
 * look-up fails; what the event itself tells is told.
 */
final class SourceMapDebug {

  private static final String UNSUCCESSFUL = "unsuccessful";
  private static final String SOURCEMAP = "sourcemap";

  private SourceMapDebug() {}

  /**
   * The answer for an event.
   *
   * @param frame index of a frame, and {@code exception} of the exception that it is in: both or
   *     none
   * @throws BadRequestException if one is missing, no number, or of nothing in the event
   */
  static SourceMapDebugRepresentation of(StoredEvent event, String frame, String exception) {
    JsonNode data = event.data();
    JsonNode values = data.path("exception").path("values");
    check(values, frame, exception);
    Optional<String> release = text(data, "release");
    Map<String, String> debugIds = debugIds(data);
    Optional<String> version = text(data.path("sdk"), "version");
    DebugIdSupport support = DebugIdSupport.of(data.path("sdk").path("name").asText(""), version);
    return new SourceMapDebugRepresentation(
        List.of(problem(release)),
        text(data, "dist"),
        release,
        exceptions(values, release, debugIds),
        hasDebugIds(data),
        support.minimum(),
        version,
        false,
        false,
        false,
        support.text(),
        false);
  }

  private static Problem problem(Optional<String> release) {
    return release.isEmpty()
        ? new Problem("no_release_on_event", "The event names no release", Optional.empty())
        : new Problem(
            "no_sourcemaps_on_release", "The release has no source maps", Optional.empty());
  }

  private static void check(JsonNode values, String frame, String exception) {
    if (frame == null && exception == null) {
      return;
    }
    int frameIndex = index("frame_idx", frame);
    int exceptionIndex = index("exception_idx", exception);
    JsonNode found = values.path(exceptionIndex);
    if (found.isMissingNode()) {
      throw new BadRequestException("Query parameter 'exception_idx' is out of bounds");
    }
    if (found.path("stacktrace").path("frames").path(frameIndex).isMissingNode()) {
      throw new BadRequestException("Query parameter 'frame_idx' is out of bounds");
    }
  }

  private static int index(String name, String text) {
    if (text == null || text.isEmpty()) {
      throw new BadRequestException("Query parameter '" + name + "' is required");
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException("Query parameter '" + name + "' must be an integer");
    }
  }

  private static List<ExceptionFrames> exceptions(
      JsonNode values, Optional<String> release, Map<String, String> debugIds) {
    List<ExceptionFrames> exceptions = new ArrayList<>();
    for (JsonNode value : values) {
      List<FrameLookup> frames = new ArrayList<>();
      for (JsonNode frame : value.path("stacktrace").path("frames")) {
        frames.add(frame(text(frame, "abs_path"), release, debugIds));
      }
      exceptions.add(new ExceptionFrames(frames));
    }
    return exceptions;
  }

  private static FrameLookup frame(
      Optional<String> path, Optional<String> release, Map<String, String> debugIds) {
    return new FrameLookup(
        new ByDebugId(path.map(debugIds::get), false, false),
        path.filter(each -> release.isPresent())
            .map(
                each ->
                    new ByRelease(
                        each,
                        names(each),
                        Optional.empty(),
                        Optional.empty(),
                        UNSUCCESSFUL,
                        UNSUCCESSFUL)),
        new ByScraping(Optional.empty(), Optional.empty()));
  }

  /** The names by which the file of a release would be found: with any host, and without query. */
  static List<String> names(String path) {
    String whole = path.split("#", 2)[0];
    String plain = whole.split("\\?", 2)[0];
    List<String> names = new ArrayList<>(List.of(whole));
    names.add(plain);
    int scheme = whole.indexOf("://");
    if (scheme > 0) {
      int slash = whole.indexOf('/', scheme + 3);
      String rest = slash < 0 ? "/" : whole.substring(slash);
      names.add("~" + rest);
      names.add("~" + rest.split("\\?", 2)[0]);
    }
    return names.stream().distinct().toList();
  }

  private static Map<String, String> debugIds(JsonNode data) {
    Map<String, String> ids = new HashMap<>();
    for (JsonNode image : data.path("debug_meta").path("images")) {
      if (image.path("type").asText().equals(SOURCEMAP)) {
        ids.putIfAbsent(image.path("code_file").asText(), image.path("debug_id").asText());
      }
    }
    return ids;
  }

  private static boolean hasDebugIds(JsonNode data) {
    for (JsonNode image : data.path("debug_meta").path("images")) {
      if (image.path("type").asText().equals(SOURCEMAP)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isEmpty());
  }
}
