package dev.vedette.platform;

import dev.vedette.platform.problem.InvalidException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Slugs as Sentry makes and checks them: lower-case letters, digits, hyphens and underscores, never
 * only digits, because those are ids.
 */
public final class Slugs {

  private static final Pattern VALID = Pattern.compile("[a-z0-9_-]+");
  private static final Pattern NUMERIC = Pattern.compile("\\d+");
  private static final Pattern ORGANIZATION =
      Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9-]{1,48}[a-zA-Z0-9]");
  private static final String SUFFIX_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** How long the random suffix is at the first, second… attempt to find a free slug. */
  private static final int[] SUFFIX_LENGTHS = {
    2, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 12
  };

  private static final Set<String> RESERVED =
      Set.of(
          "$all",
          "account",
          "admin",
          "api",
          "api-keys",
          "audit-log",
          "auth",
          "billing",
          "health",
          "legal",
          "login",
          "members",
          "metrics",
          "new",
          "organizations",
          "payments",
          "projects",
          "rate-limits",
          "repos",
          "settings",
          "setup",
          "sign-in",
          "sign-out",
          "static",
          "stats",
          "subscription",
          "support",
          "teams",
          "usage",
          "integrations",
          "developer-settings");

  private static final SecureRandom RANDOM = new SecureRandom();

  private Slugs() {}

  /**
   * Checks a slug that a client chose.
   *
   * @param maxLength 50 for teams, 100 for projects
   * @throws InvalidException on the field {@code slug}
   */
  public static void check(String slug, int maxLength) {
    if (slug.length() > maxLength) {
      throw new InvalidException(
          "slug", "Ensure this field has no more than " + maxLength + " characters.");
    }
    if (RESERVED.contains(slug)) {
      throw new InvalidException("slug", "The slug \"" + slug + "\" is reserved.");
    }
    if (!VALID.matcher(slug).matches() || NUMERIC.matcher(slug).matches()) {
      throw new InvalidException(
          "slug",
          "Enter a valid slug consisting of lowercase letters, numbers, underscores or hyphens. "
              + "It cannot be entirely numeric.");
    }
  }

  /**
   * Checks the slug of an organization: 3 to 50 letters, digits and inner hyphens, not reserved.
   *
   * @throws InvalidException on the field {@code slug}
   */
  public static void checkOrganization(String slug) {
    if (!isForOrganization(slug)) {
      throw new InvalidException(
          "slug",
          "Enter a slug of 3 to 50 letters, numbers or hyphens that does not start or end with a "
              + "hyphen, is not entirely numeric and is not reserved.");
    }
  }

  /** Whether an organization may have the slug. */
  public static boolean isForOrganization(String slug) {
    return ORGANIZATION.matcher(slug).matches()
        && !NUMERIC.matcher(slug).matches()
        && !RESERVED.contains(slug.toLowerCase(Locale.ROOT));
  }

  /** Whether nobody may choose this slug, because a path or a word of the API has it. */
  public static boolean isReserved(String slug) {
    return RESERVED.contains(slug);
  }

  /** Whether a path segment is an id and not a slug. */
  public static boolean isId(String idOrSlug) {
    return idOrSlug.length() <= 18 && NUMERIC.matcher(idOrSlug).matches();
  }

  /**
   * Makes a free slug of a name.
   *
   * @param taken tells whether somebody has a slug already
   */
  public static String generate(String name, int maxLength, Predicate<String> taken) {
    String base = slugify(name, maxLength);
    if (base.isEmpty() || RESERVED.contains(base)) {
      base = Secrets.hex(6);
    }
    if (!NUMERIC.matcher(base).matches() && !taken.test(base)) {
      return base;
    }
    String slug = base;
    for (int length : SUFFIX_LENGTHS) {
      slug = cut(base, maxLength - length - 1) + "-" + suffix(length);
      if (!taken.test(slug)) {
        return slug;
      }
    }
    return slug;
  }

  /** A slug for something that is going to be deleted: cannot collide with a new one. */
  public static String released(String slug, int maxLength) {
    return cut(slug, maxLength - 33) + "-" + Secrets.hex(16);
  }

  /** The name as a slug; empty if no letter or digit of it is left. */
  public static String slugify(String name, int maxLength) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("[^\\p{ASCII}]", "")
            .toLowerCase(Locale.ROOT);
    String slug = ascii.replaceAll("[^a-z0-9_\\s-]", "").strip().replaceAll("[\\s-]+", "-");
    return cut(slug, maxLength).replaceAll("^-+|-+$", "");
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, Math.max(0, length));
  }

  /** Random letters and digits, to tell a slug from another. */
  public static String suffix(int length) {
    StringBuilder suffix = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      suffix.append(SUFFIX_LETTERS.charAt(RANDOM.nextInt(SUFFIX_LETTERS.length())));
    }
    return suffix.toString();
  }
}
