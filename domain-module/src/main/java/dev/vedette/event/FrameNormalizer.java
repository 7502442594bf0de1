package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One frame of a stack trace. */
final class FrameNormalizer {
  private static final int MAX_LINE = 1024;
  private static final int MAX_CONTEXT = 20;
  private static final int VARS_DEPTH = 5;
  private static final int VARS_SIZE = 8192;

  private static final Shape SHAPE =
      new Shape()
          .text("function", 512)
          .text("raw_function", 512)
          .text("symbol", 512)
          .text("module", 256)
          .text("package", 1024)
          .text("filename", 512)
          .text("abs_path", 2048)
          .text("platform", 64)
          .number("lineno")
          .number("colno")
          .text("context_line", MAX_LINE)
          .texts("pre_context", MAX_CONTEXT, MAX_LINE)
          .texts("post_context", MAX_CONTEXT, MAX_LINE)
          .text("source_link", 2048)
          .bool("in_app")
          .any("vars", VARS_DEPTH, VARS_SIZE)
          .object("data", 3, 2048)
          .address("image_addr")
          .address("instruction_addr")
          .address("function_id")
          .address("symbol_addr")
          .text("addr_mode", 32)
          .text("trust", 32)
          .text("lang", 32)
          .bool("stack_start")
          .object("lock", 2, 2048)
          .any("errors", 3, 1024);

  private FrameNormalizer() {}

  /** Normalises in place. */
  static void normalize(ObjectNode frame, String eventPlatform, Remarks remarks) {
    SHAPE.apply(frame, remarks);
    paths(frame);
    String function = Fields.text(frame, "function");
    if (function.equals("?")) {
      frame.remove("function");
    }
    if (!function.isEmpty() && function.equals(Fields.text(frame, "symbol"))) {
      frame.remove("symbol");
    }
    if (!frame.has("in_app")) {
      String own = Fields.text(frame, "platform");
      String path = Fields.text(frame, frame.has("abs_path") ? "abs_path" : "filename");
      frame.put(
          "in_app",
          InAppRules.isInApp(
              own.isEmpty() ? eventPlatform : own, Fields.text(frame, "module"), path));
    }
  }

  /** Whether nothing tells where the frame is. */
  static boolean isEmpty(ObjectNode frame) {
    for (JsonNode value : frame) {
      if (value.isTextual() || value.isNumber()) {
        return false;
      }
    }
    return true;
  }

  /** A URL or path that came under one name only is split; a bare file name stays as it is. */
  private static void paths(ObjectNode frame) {
    String filename = Fields.text(frame, "filename");
    String path = Fields.text(frame, "abs_path");
    if (path.isEmpty() && filename.indexOf('/') >= 0) {
      frame.put("abs_path", filename);
      path = filename;
      filename = "";
    }
    if (filename.isEmpty() && !path.isEmpty()) {
      frame.put("filename", Text.shorten(urlPath(path), 512));
    }
  }

  private static String urlPath(String path) {
    int scheme = path.indexOf("://");
    if (scheme < 1 || !path.startsWith("http")) {
      return path;
    }
    int start = path.indexOf('/', scheme + 3);
    if (start < 0 || start + 1 >= path.length()) {
      return path;
    }
    int end = start;
    while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
      end++;
    }
    return path.substring(start, end);
  }
}
