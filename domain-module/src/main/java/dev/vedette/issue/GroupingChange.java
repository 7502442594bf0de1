package dev.vedette.issue;

import dev.vedette.issue.grouping.FingerprintRules;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.issue.grouping.RuleSyntaxException;
import dev.vedette.issue.grouping.StackTraceRules;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import dev.vedette.platform.problem.InvalidException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to change of how a project groups; what is empty stays as it is. The names of
 * its fields in errors are those of the API.
 *
 * @param configuration name of a configuration
 * @param secondary name of the configuration that is in force beside it; an empty text for none
 * @param expiry until when that is, in seconds since 1970
 * @param fingerprints text of the rules for fingerprints
 * @param stackTraces text of the rules for stack traces
 */
public record GroupingChange(
    Optional<String> configuration,
    Optional<String> secondary,
    Optional<Long> expiry,
    Optional<String> fingerprints,
    Optional<String> stackTraces) {

  /** How long events are grouped by the former configuration too, after an upgrade. */
  public static final Duration TRANSITION = Duration.ofDays(90);

  /** Changes nothing. */
  public static final GroupingChange NONE =
      new GroupingChange(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What is wrong with it, by the names of the fields; empty if nothing is. */
  public Map<String, List<String>> mistakes() {
    Map<String, List<String>> mistakes = new LinkedHashMap<>();
    configuration.ifPresent(name -> checkName("groupingConfig", name, mistakes));
    secondary
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> checkName("secondaryGroupingConfig", name, mistakes));
    if (expiry.isPresent() && (expiry.get() < 0 || expiry.get() > Integer.MAX_VALUE)) {
      mistakes.put(
          "secondaryGroupingExpiry", List.of("Give a time in seconds since 1970, or 0 for none."));
    }
    fingerprints.ifPresent(
        text -> checkRules("fingerprintingRules", () -> FingerprintRules.parse(text), mistakes));
    stackTraces.ifPresent(
        text -> checkRules("groupingEnhancements", () -> StackTraceRules.parse(text), mistakes));
    return mistakes;
  }

  private static void checkName(String field, String name, Map<String, List<String>> mistakes) {
    if (GroupingConfiguration.named(name).isEmpty()) {
      mistakes.put(
          field,
          List.of(
              "This server knows the grouping configurations "
                  + String.join(", ", GroupingConfiguration.ids())
                  + "."));
    }
  }

  private interface Parsing {
    Object parse() throws RuleSyntaxException;
  }

  private static void checkRules(
      String field, Parsing parsing, Map<String, List<String>> mistakes) {
    try {
      parsing.parse();
    } catch (RuleSyntaxException e) {
      mistakes.put(field, List.of(e.getMessage()));
    }
  }

  /**
   * The options to set. Another configuration makes the former one the secondary for {@link
   * #TRANSITION}, unless it is said which.
   *
   * @param before what the project has set
   * @throws InvalidException if {@link #mistakes} has any
   */
  public OptionChanges options(Options before, Instant now) {
    Map<String, List<String>> mistakes = mistakes();
    if (!mistakes.isEmpty()) {
      throw new InvalidException(mistakes);
    }
    GroupingConfiguration former = GroupingOptions.primary(before);
    boolean other = configuration.filter(name -> !name.equals(former.id())).isPresent();
    OptionChanges changes = OptionChanges.none();
    if (other) {
      changes = changes.set(GroupingOptions.CONFIG, configuration.get());
    }
    if (secondary.isPresent()) {
      changes = changes.set(GroupingOptions.SECONDARY, secondary.get());
    } else if (other) {
      changes = changes.set(GroupingOptions.SECONDARY, former.id());
    }
    if (expiry.isPresent()) {
      changes = changes.set(GroupingOptions.EXPIRY, expiry.get());
    } else if (other && secondary.isEmpty()) {
      changes = changes.set(GroupingOptions.EXPIRY, now.plus(TRANSITION).getEpochSecond());
    }
    if (fingerprints.isPresent()) {
      changes =
          changes.set(
              GroupingOptions.FINGERPRINTS, GroupingOptions.fingerprints(fingerprints.get()));
    }
    if (stackTraces.isPresent()) {
      changes =
          changes.set(GroupingOptions.STACK_TRACES, GroupingOptions.stackTraces(stackTraces.get()));
    }
    return changes;
  }
}
