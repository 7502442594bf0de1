package dev.vedette.event.scrub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules that are on by themselves, and the lists of fields: by hand what Relay writes as
 * selectors, because they are asked for every value of every event. Immutable but for a cache.
 */
final class DefaultRules {
  static final Rule PASSWORD = RuleKind.PASSWORD.rule("@password:filter", Redaction.FILTER);
  static final Rule COOKIE = Rule.anything("@anything:filter", Redaction.FILTER);
  static final Rule ADDRESS = Rule.anything("@anything:remove", Redaction.REMOVE);
  static final Rule FIELD = Rule.anything("strip-fields", Redaction.FILTER);

  private static final Rule IP =
      Rule.parts("@ip:replace", Redaction.replace("[ip]"), new IpFinder());

  private static final int MAX_KNOWN = 4096;
  private static final int MAX_KEY = 64;

  /** What frameworks call the cookies that stand for a user or a form. */
  private static final Set<String> COOKIES =
      Set.of(
          "sentrysid",
          "sudo",
          "su",
          "session",
          "__session",
          "sessionid",
          "user_session",
          "symfony",
          "phpsessid",
          "jsessionid",
          "connect.sid",
          "fasthttpsessionid",
          "mysession",
          "irissessionid",
          "_vercel_jwt",
          "fastcsrf");

  private final boolean secrets;
  private final boolean addresses;
  private final List<String> sensitive;
  private final List<Selector> safe;
  private final List<Rule> parts;
  private final Map<String, KeyWords.Strength> known = new ConcurrentHashMap<>();

  private DefaultRules(ScrubSettings settings) {
    secrets = settings.data() && settings.defaults();
    addresses = settings.ipAddresses();
    sensitive =
        settings.data()
            ? settings.sensitiveFields().stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList()
            : List.of();
    safe = settings.safeFields().stream().map(DefaultRules::selector).toList();
    parts = secrets ? secretParts() : List.of();
  }

  static DefaultRules of(ScrubSettings settings) {
    return new DefaultRules(settings);
  }

  /** What is no selector is a name, as with Sentry. */
  private static Selector selector(String field) {
    try {
      return SelectorParser.parseName(field.strip());
    } catch (IllegalArgumentException e) {
      return new Selector.Steps(List.of(new Selector.Name(field.strip())), -1);
    }
  }

  private List<Rule> secretParts() {
    List<Rule> rules = new ArrayList<>();
    rules.add(Rule.parts("@creditcard:filter", Redaction.FILTER, new CreditCards()));
    rules.add(Rule.parts("@iban:filter", Redaction.FILTER, new Ibans()));
    rules.add(Rule.parts("@pemkey:filter", Redaction.FILTER, new PemKeys()));
    rules.add(Rule.parts("@urlauth:legacy", Redaction.FILTER, new UrlPasswords(false)));
    rules.add(
        Rule.parts(
            "@password:filter", Redaction.FILTER, new Bearers(), new SecretPairs(this::strength)));
    rules.add(Rule.parts("@usssn:filter", Redaction.FILTER, new SocialSecurityNumbers()));
    return List.copyOf(rules);
  }

  boolean isEmpty() {
    return !secrets && !addresses && sensitive.isEmpty();
  }

  /** Whether somebody has said that nothing here is secret. */
  boolean isSafe(Path path) {
    for (Selector each : safe) {
      if (each.matches(path)) {
        return true;
      }
    }
    return false;
  }

  /** The rule by which a value goes for its name; null if there is none. */
  Rule byName(Path path) {
    if (addresses && isAddress(path)) {
      return ADDRESS;
    }
    String name = path.name();
    if (name.isEmpty() || path.field().isMessage()) {
      return null;
    }
    if (secrets && isCookie(path, name)) {
      return COOKIE;
    }
    if (secrets && strength(name) != KeyWords.Strength.NONE) {
      return PASSWORD;
    }
    return isSensitive(name) ? FIELD : null;
  }

  /** Whether a text speaks of a field that is sensitive; then all of it goes. */
  boolean isSensitive(String text) {
    if (sensitive.isEmpty()) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String each : sensitive) {
      if (lower.contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** Rules for parts of texts. */
  List<Rule> parts() {
    return parts;
  }

  /** The rule for IP addresses at a place; null if they may stay. */
  Rule addresses(Path path) {
    return addresses && !path.name().equalsIgnoreCase("User-Agent") ? IP : null;
  }

  private static boolean isAddress(Path path) {
    int depth = path.depth();
    if (depth < 2) {
      return false;
    }
    String name = path.name();
    String type = path.field(depth - 2).type();
    return name.equals("ip_address") && type.equals("user")
        || name.equals("client_ip") && type.equals("sdk")
        || name.equals("REMOTE_ADDR") && "env".equals(path.name(depth - 2));
  }

  private static boolean isCookie(Path path, String name) {
    int depth = path.depth();
    if (name.equalsIgnoreCase("http.request.header.cookie")) {
      return true;
    }
    return depth >= 2
        && "cookies".equals(path.name(depth - 2))
        && COOKIES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Names repeat: what was said of one is remembered, of so many as hostile clients can fill. */
  private KeyWords.Strength strength(String name) {
    KeyWords.Strength strength = known.get(name);
    if (strength == null) {
      strength = KeyWords.strength(name);
      if (name.length() <= MAX_KEY && known.size() < MAX_KNOWN) {
        known.put(name, strength);
      }
    }
    return strength;
  }
}
