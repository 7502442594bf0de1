package dev.vedette.event.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Locale;

/** Errors of what a browser runs besides the page: extensions, toolbars, injected scripts. */
final class BrowserExtensions {

  /** In the message, in lower case. */
  private static final String[] VALUES = {
    "top.globals",
    "originalcreatenotification",
    "canvas.contentdocument",
    "myapp_removeallhighlights",
    "http://tt.epicplay.com",
    "can't find variable: zitereader",
    "jigsaw is not defined",
    "combosearch is not defined",
    "http://loading.retry.widdit.com/",
    "atomicfindclose",
    "fb_xd_fragment",
    "bmi_safeaddonload",
    "ebcallbackmessagereceived",
    "_gcrweb",
    "conduitpage",
    "null is not an object (evaluating 'elt.parentnode')",
    "plugin.setsuspendstate is not a function",
    "extension context invalidated",
    "webkit-masked-url:",
    "can't access dead object",
  };

  /** Anywhere in the address of the script. */
  private static final String[] SOURCES = {
    "graph.facebook.com",
    "connect.facebook.net",
    "eatdifferent.com.woopra-ns.com",
    "static.woopra.com/js/woopra.js",
    "webkit-masked-url",
    "127.0.0.1:4001/isrunning",
    "webappstoolbarba.texthelp.com/",
    "metrics.itunes.apple.com.edgesuite.net/",
    "kaspersky-labs.com",
  };

  /** At its beginning. */
  private static final String[] SCHEMES = {
    "chrome://",
    "chrome-extension://",
    "moz-extension://",
    "safari-extension://",
    "safari-web-extension://",
  };

  private BrowserExtensions() {}

  static boolean caused(Candidate event) {
    ArrayNode exceptions = event.exceptions();
    if (exceptions.isEmpty()) {
      return false;
    }
    JsonNode exception = exceptions.get(0);
    String value = Candidate.text(exception, "value").toLowerCase(Locale.ROOT);
    for (String known : VALUES) {
      if (value.contains(known)) {
        return true;
      }
    }
    return isKnownSource(source(exception).toLowerCase(Locale.ROOT));
  }

  private static boolean isKnownSource(String source) {
    for (String known : SOURCES) {
      if (source.contains(known)) {
        return true;
      }
    }
    for (String scheme : SCHEMES) {
      if (source.startsWith(scheme)) {
        return true;
      }
    }
    return false;
  }

  /** Where the error was thrown: the last frame with an address. */
  private static String source(JsonNode exception) {
    ArrayNode frames = Candidate.list(exception.path("stacktrace"), "frames");
    for (int i = frames.size() - 1; i >= 0; i--) {
      String path = Candidate.text(frames.get(i), "abs_path");
      if (path.isEmpty()) {
        return "";
      }
      if (!path.equals("<anonymous>") && !path.equals("[native code]")) {
        return path;
      }
    }
    return "";
  }
}
