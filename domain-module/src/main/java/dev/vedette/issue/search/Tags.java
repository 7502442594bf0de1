package dev.vedette.issue.search;

import java.util.Set;

/** Names of tags: some are stored with a prefix that nobody sees. */
public final class Tags {

  private static final String PREFIX = "sentry:";
  private static final Set<String> PREFIXED = Set.of("release", "dist", "user");

  private Tags() {}

  /** As it is stored. */
  public static String stored(String name) {
    return PREFIXED.contains(name) ? PREFIX + name : name;
  }

  /** As it is shown. */
  public static String shown(String stored) {
    String name = stored.startsWith(PREFIX) ? stored.substring(PREFIX.length()) : stored;
    return PREFIXED.contains(name) ? name : stored;
  }

  static Term.Key key(String name) {
    return new Term.Key(Field.TAG, stored(name));
  }
}
