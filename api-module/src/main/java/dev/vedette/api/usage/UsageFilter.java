package dev.vedette.api.usage;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.stats.Category;
import dev.vedette.stats.Dimension;
import dev.vedette.stats.Outcome;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be added up.
 *
 * @param fields {@value #QUANTITY} and {@value #TIMES_SEEN}, as asked for
 * @param categories only these; empty for all
 * @param nothing whether only such categories or outcomes are asked for as are never counted here
 */
record UsageFilter(
    List<String> fields,
    List<Dimension> groupBy,
    Set<Category> categories,
    Set<Outcome> outcomes,
    Set<String> reasons,
    boolean nothing) {

  static final String QUANTITY = "sum(quantity)";
  static final String TIMES_SEEN = "sum(times_seen)";

  private static final String NO_REASON = "none";
  private static final int MOST = 100;

  /** Names of the protocol for what no SDK sends to this server, or it does not count apart. */
  private static final Set<String> NEVER_COUNTED =
      Set.of(
          "attachment_item",
          "monitor_seat",
          "profile_backend",
          "profile_chunk_ui",
          "profile_duration",
          "profile_duration_ui",
          "profile_indexed",
          "profile_ui",
          "replay_video",
          "span_indexed",
          "transaction_indexed",
          "transaction_processed",
          "uptime");

  private static final String CARDINALITY_LIMITED = "cardinality_limited";

  /**
   * Reads the parameters.
   *
   * @throws BadRequestException if one of them means nothing, there is no field, or quantities of
   *     different units would be added up
   */
  static UsageFilter parse(
      Collection<String> fields,
      Collection<String> groupBy,
      Collection<String> categories,
      Collection<String> outcomes,
      Collection<String> reasons) {
    if (fields.isEmpty()) {
      throw new BadRequestException("At least one \"field\" is required.");
    }
    for (String field : fields) {
      require(field.equals(QUANTITY) || field.equals(TIMES_SEEN), "field", field);
    }
    List<Dimension> dimensions = groupBy.stream().distinct().map(UsageFilter::dimension).toList();
    if (categories.isEmpty() && !dimensions.contains(Dimension.CATEGORY)) {
      throw new BadRequestException("Query must have category as groupby or filter");
    }
    require(reasons.size() <= MOST, "reason", "too many");
    Set<Category> wanted = categories(categories);
    Set<Outcome> ended = outcomes(outcomes);
    boolean nothing =
        wanted.isEmpty() && !categories.isEmpty() || ended.isEmpty() && !outcomes.isEmpty();
    return new UsageFilter(
        List.copyOf(new LinkedHashSet<>(fields)),
        dimensions,
        wanted,
        ended,
        reasons.stream()
            .map(reason -> reason.equals(NO_REASON) ? "" : reason)
            .collect(Collectors.toCollection(HashSet::new)),
        nothing);
  }

  private static Dimension dimension(String name) {
    return Dimension.of(name)
        .orElseThrow(() -> new BadRequestException("Invalid groupBy: \"" + name + "\""));
  }

  private static Set<Category> categories(Collection<String> names) {
    Set<Category> found = EnumSet.noneOf(Category.class);
    for (String name : names) {
      Optional<Category> category = Category.of(name).filter(one -> one != Category.UNKNOWN);
      require(category.isPresent() || NEVER_COUNTED.contains(name), "category", name);
      category.ifPresent(
          one -> found.addAll(one == Category.ERROR ? Category.EVENTS : Set.of(one)));
    }
    if (names.contains(Category.ATTACHMENT.text()) && Set.copyOf(names).size() > 1) {
      throw new BadRequestException("if filtering by attachment no other category may be present");
    }
    return found;
  }

  private static Set<Outcome> outcomes(Collection<String> names) {
    Set<Outcome> found = EnumSet.noneOf(Outcome.class);
    for (String name : names) {
      Optional<Outcome> outcome =
          Arrays.stream(Outcome.values()).filter(one -> one.text().equals(name)).findFirst();
      require(outcome.isPresent() || name.equals(CARDINALITY_LIMITED), "outcome", name);
      outcome.ifPresent(found::add);
    }
    return found;
  }

  private static void require(boolean valid, String parameter, String value) {
    if (!valid) {
      throw new BadRequestException("Invalid " + parameter + ": \"" + value + "\"");
    }
  }
}
