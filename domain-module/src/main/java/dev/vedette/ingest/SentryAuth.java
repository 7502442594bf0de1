package dev.vedette.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Who a request says it is from. A client may say so in one of five ways, and only in one: the
 * {@code X-Sentry-Auth} header, the same value (or HTTP Basic) in {@code Authorization}, the query,
 * or the {@code dsn} of the envelope's header.
 *
 * @param publicKey the client key: 32 lower-case hexadecimal digits
 * @param client the SDK and its version as sent, at most 200 characters
 * @param project the project id, where the source names one (a DSN does)
 */
record SentryAuth(String publicKey, Optional<String> client, OptionalLong project) {
  private static final int NEWEST_VERSION = 7;
  private static final int CLIENT_LENGTH = 200;
  private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern PAIR = Pattern.compile("[,\\s]+");
  private static final Pattern VERSION = Pattern.compile("([0-9]{1,5})(\\.[0-9]*)?");

  /**
   * Reads the headers and the query.
   *
   * @return empty when none of them claims a key
   * @throws IngestException 401 when more than one does, or one does without a key; 400 for a
   *     protocol version above 7 or a key of the wrong form
   */
  static Optional<SentryAuth> of(IngestRequest request) {
    List<Map<String, String>> claims = new ArrayList<>();
    request.header("X-Sentry-Auth").map(SentryAuth::sentryPairs).ifPresent(claims::add);
    request.header("Authorization").flatMap(SentryAuth::authorization).ifPresent(claims::add);
    if (request.parameter("sentry_key").isPresent()) {
      claims.add(queryPairs(request));
    }
    if (claims.size() > 1) {
      throw IngestException.unauthorized(
          "multiple authorization payloads detected", "auth_multiple");
    }
    return claims.stream().findFirst().map(SentryAuth::ofPairs);
  }

  /**
   * Reads a DSN, {@code scheme://PUBLIC[:SECRET]@host[:port][/path]/PROJECT}.
   *
   * @throws IngestException 400 when it is not one
   */
  static SentryAuth ofDsn(String dsn) {
    try {
      URI uri = new URI(dsn);
      String user = uri.getUserInfo();
      String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
      if (user == null) {
        throw badDsn();
      }
      long project = ProjectId.parse(path.substring(path.lastIndexOf('/') + 1));
      return new SentryAuth(key(user.split(":", 2)[0]), Optional.empty(), OptionalLong.of(project));
    } catch (URISyntaxException e) {
      throw badDsn();
    }
  }

  private static Optional<Map<String, String>> authorization(String value) {
    String scheme = value.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "sentry" -> Optional.of(sentryPairs(value));
      case "basic" -> Optional.of(basic(value.substring(scheme.length()).trim()));
      default -> Optional.empty();
    };
  }

  private static Map<String, String> sentryPairs(String value) {
    Map<String, String> pairs = new HashMap<>();
    for (String part : PAIR.split(value)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        pairs.putIfAbsent(
            part.substring(0, equals).toLowerCase(Locale.ROOT), part.substring(equals + 1));
      }
    }
    return pairs;
  }

  private static Map<String, String> basic(String encoded) {
    try {
      String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return Map.of("sentry_key", text.split(":", 2)[0]);
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }

  private static Map<String, String> queryPairs(IngestRequest request) {
    Map<String, String> pairs = new HashMap<>();
    for (String name : List.of("sentry_key", "sentry_version", "sentry_client")) {
      request.parameter(name).ifPresent(value -> pairs.put(name, value));
    }
    return pairs;
  }

  private static SentryAuth ofPairs(Map<String, String> pairs) {
    checkVersion(pairs.get("sentry_version"));
    String key = pairs.getOrDefault("sentry_key", "");
    if (key.isEmpty()) {
      throw IngestException.unauthorized("missing authorization information", "auth_missing");
    }
    Optional<String> client =
        Optional.ofNullable(pairs.get("sentry_client"))
            .filter(text -> !text.isEmpty())
            .map(text -> text.substring(0, Math.min(text.length(), CLIENT_LENGTH)));
    return new SentryAuth(key(key), client, OptionalLong.empty());
  }

  private static void checkVersion(String version) {
    if (version == null || version.isEmpty()) {
      return;
    }
    var matcher = VERSION.matcher(version);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > NEWEST_VERSION) {
      throw IngestException.badRequest(
          "unsupported protocol version (" + Texts.quoted(version) + ")", "auth_version");
    }
  }

  private static String key(String text) {
    if (!KEY.matcher(text).matches()) {
      throw IngestException.badRequest("bad project key: invalid format", "auth_key");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static IngestException badDsn() {
    return IngestException.badEnvelope("invalid dsn in envelope header");
  }
}
