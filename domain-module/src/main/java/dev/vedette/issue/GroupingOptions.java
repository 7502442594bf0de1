package dev.vedette.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.issue.grouping.FingerprintRules;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.issue.grouping.RuleSyntaxException;
import dev.vedette.issue.grouping.StackTraceRules;
import dev.vedette.platform.Option;
import dev.vedette.platform.Options;
import java.util.Optional;
import java.util.function.Function;

/** What projects set about grouping, under the names that Sentry stores it under. */
public final class GroupingOptions {

  /** Name of a configuration; empty in a project that has chosen none. */
  static final Option<String> CONFIG = Option.text("sentry:grouping_config");

  /** Name of the configuration before it; empty if there was none. */
  static final Option<String> SECONDARY = Option.text("sentry:secondary_grouping_config");

  /** Until when events are grouped by both, in seconds since 1970; 0 if nobody has upgraded. */
  public static final Option<Long> EXPIRY =
      new Option<>("sentry:secondary_grouping_expiry", 0L, Long::valueOf, String::valueOf);

  /** Rules for fingerprints. */
  public static final Option<FingerprintRules> FINGERPRINTS =
      new Option<>(
          "sentry:fingerprinting_rules",
          FingerprintRules.NONE,
          compiled(FingerprintRules::parse),
          FingerprintRules::text);

  /** Rules for stack traces. */
  public static final Option<StackTraceRules> STACK_TRACES =
      new Option<>(
          "sentry:grouping_enhancements",
          StackTraceRules.NONE,
          compiled(StackTraceRules::parse),
          StackTraceRules::text);

  /** Characters of rules that are kept compiled: options themselves are read anew all the time. */
  private static final long CACHED = 1_000_000;

  private GroupingOptions() {}

  /** The configuration of a project. */
  public static GroupingConfiguration primary(Options options) {
    return GroupingConfiguration.named(options.get(CONFIG)).orElse(GroupingConfiguration.LATEST);
  }

  /** The configuration before the last upgrade, whether it is still in force or not. */
  public static Optional<GroupingConfiguration> secondary(Options options) {
    return GroupingConfiguration.named(options.get(SECONDARY));
  }

  /** Rules that are known to be right, without space around them. */
  static FingerprintRules fingerprints(String text) {
    String rules = text.strip();
    return rules.isEmpty() ? FingerprintRules.NONE : parse(FingerprintRules::parse, rules);
  }

  /** Rules that are known to be right, without space around them. */
  static StackTraceRules stackTraces(String text) {
    String rules = text.strip();
    return rules.isEmpty() ? StackTraceRules.NONE : parse(StackTraceRules::parse, rules);
  }

  private interface Parser<T> {
    T parse(String text) throws RuleSyntaxException;
  }

  private static <T> Function<String, T> compiled(Parser<T> parser) {
    Cache<String, T> cache =
        Caffeine.newBuilder()
            .maximumWeight(CACHED)
            .weigher((String text, T rules) -> text.length())
            .build();
    return text -> cache.get(text, key -> parse(parser, key));
  }

  private static <T> T parse(Parser<T> parser, String text) {
    try {
      return parser.parse(text);
    } catch (RuleSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
