package dev.vedette.api.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an SDK sends the debug ids of files.
 *
 * @param text {@code full}, {@code needs-upgrade}, {@code not-supported} or {@code unofficial-sdk}
 * @param minimum the first version that does
 */
record DebugIdSupport(String text, Optional<String> minimum) {

  private static final String FIRST = "7.56.0";
  private static final Map<String, String> FIRST_BY_SDK =
      Map.of(
          "sentry.javascript.react-native", "5.11.1",
          "sentry.javascript.electron", "4.6.0",
          "sentry.javascript.nextjs", "8.0.0",
          "sentry.javascript.sveltekit", "8.0.0");
  private static final Set<String> WITHOUT =
      Set.of("sentry.javascript.capacitor", "sentry.javascript.cordova", "sentry.javascript.wasm");
  private static final Set<String> OTHERS =
      Set.of(
          "angular",
          "angular-ivy",
          "astro",
          "aws-serverless",
          "browser",
          "bun",
          "cloudflare",
          "deno",
          "effect",
          "elysia",
          "ember",
          "gatsby",
          "google-cloud-serverless",
          "nestjs",
          "node",
          "nuxt",
          "opentelemetry-node",
          "react",
          "react-router",
          "remix",
          "serverless",
          "solid",
          "solidstart",
          "svelte",
          "tanstackstart-react",
          "vercel-edge",
          "vue");
  private static final String FAMILY = "sentry.javascript.";
  private static final Pattern VERSION =
      Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?(-.*)?");

  static DebugIdSupport of(String sdk, Optional<String> version) {
    boolean official =
        sdk.startsWith(FAMILY) && OTHERS.contains(sdk.substring(FAMILY.length()))
            || FIRST_BY_SDK.containsKey(sdk)
            || WITHOUT.contains(sdk);
    if (WITHOUT.contains(sdk)) {
      return new DebugIdSupport("not-supported", Optional.empty());
    }
    Matcher sent = VERSION.matcher(version.orElse(""));
    if (!official || !sent.matches()) {
      return new DebugIdSupport("unofficial-sdk", Optional.empty());
    }
    String first = FIRST_BY_SDK.getOrDefault(sdk, FIRST);
    return new DebugIdSupport(isBefore(sent, first) ? "needs-upgrade" : "full", Optional.of(first));
  }

  private static boolean isBefore(Matcher sent, String first) {
    Matcher other = VERSION.matcher(first);
    other.matches();
    for (int i = 1; i <= 3; i++) {
      int difference = Integer.compare(number(sent.group(i)), number(other.group(i)));
      if (difference != 0) {
        return difference < 0;
      }
    }
    return sent.group(4) != null; // a preview of it
  }

  private static int number(String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }
}
