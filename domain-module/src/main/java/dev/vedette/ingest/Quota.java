package dev.vedette.ingest;

import dev.vedette.platform.Option;
import dev.vedette.platform.problem.InvalidException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a project or an organization may send within a window of time. Windows begin at full
 * minutes, hours and days of UTC.
 *
 * @param limit 0 to {@value #MAX_LIMIT}: bytes for attachments, else how many
 * @param window seconds: one of {@link #WINDOWS}
 */
public record Quota(QuotaCategory category, long limit, int window) {

  /** A minute, an hour, a day. */
  public static final List<Integer> WINDOWS = List.of(60, 3600, 86_400);

  /** The largest limit, for 2 PB of attachments or that many events. */
  public static final long MAX_LIMIT = 2_000_000_000_000_000L;

  /** What a project or an organization has set: at most one quota a category and window. */
  public static final Option<List<Quota>> OPTION =
      new Option<>("quotas", List.of(), Quota::read, Quota::write);

  private static final Comparator<Quota> ORDER =
      Comparator.comparing(Quota::category).thenComparingInt(Quota::window);

  /**
   * Checks a list, and sorts it by category and window.
   *
   * @throws InvalidException for the field {@code quotas} if a limit or window is out of range, or
   *     two have the same category and window
   */
  public static List<Quota> checked(List<Quota> quotas) {
    Set<List<Object>> seen = new HashSet<>();
    for (Quota each : quotas) {
      if (each.limit < 0 || each.limit > MAX_LIMIT) {
        throw new InvalidException(
            "quotas", "A limit is a whole number from 0 to " + MAX_LIMIT + ".");
      }
      if (!WINDOWS.contains(each.window)) {
        throw new InvalidException("quotas", "A window is 60, 3600 or 86400 seconds.");
      }
      if (!seen.add(List.of(each.category, each.window))) {
        throw new InvalidException(
            "quotas",
            "There are two limits of " + each.category.text() + " in " + each.window + " seconds.");
      }
    }
    return quotas.stream().sorted(ORDER).toList();
  }

  private static List<Quota> read(String text) {
    return text.lines()
        .map(line -> line.split(" "))
        .map(
            parts ->
                new Quota(
                    QuotaCategory.of(parts[0]).orElseThrow(),
                    Long.parseLong(parts[1]),
                    Integer.parseInt(parts[2])))
        .toList();
  }

  private static String write(List<Quota> quotas) {
    return quotas.stream()
        .map(each -> each.category.text() + " " + each.limit + " " + each.window)
        .collect(Collectors.joining("\n"));
  }
}
