package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.platform.HexIds;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an event belongs by one configuration and the rules of a project. What a rule for
 * fingerprints says goes before what the client sent, a checksum of the client before both.
 */
public final class EventGrouping {

  private final JsonNode data;
  private final GroupingConfiguration configuration;
  private final MatchBudget budget = new MatchBudget();
  private final Standard standard;
  private final Optional<FingerprintRule> rule;
  private final boolean builtIn;
  private final Fingerprint fingerprint;
  private final UUID hash;

  private EventGrouping(
      JsonNode data,
      GroupingConfiguration configuration,
      FingerprintRules fingerprints,
      StackTraceRules stackTraces) {
    this.data = data;
    this.configuration = configuration;
    standard = new Standard(data, configuration, new RuleRun(stackTraces, budget));
    Fingerprint sent = Fingerprint.of(data, configuration);
    Optional<FingerprintRule> own = fingerprints.find(data, budget);
    builtIn = own.isEmpty() && sent.isDefault();
    rule = builtIn ? configuration.builtIn().find(data, budget) : own;
    fingerprint = rule.map(each -> Fingerprint.of(each.fingerprint(), configuration)).orElse(sent);
    hash = digest();
  }

  /**
   * Groups an event.
   *
   * @param data of a normalised event; {@code in_app} of its frames becomes what the rules say
   */
  public static EventGrouping of(
      JsonNode data,
      GroupingConfiguration configuration,
      FingerprintRules fingerprints,
      StackTraceRules stackTraces) {
    return new EventGrouping(data, configuration, fingerprints, stackTraces);
  }

  private UUID digest() {
    String checksum = checksum();
    if (!checksum.isEmpty()) {
      return hash(checksum);
    }
    if (!fingerprint.hasDefault()) {
      return fingerprint.values(data, new HashedValues()).hash();
    }
    return fingerprint.isDefault()
        ? standard.values().hash()
        : fingerprint.values(data, standard.values()).hash();
  }

  /** A checksum of 32 hexadecimal digits is a hash already. */
  private static UUID hash(String checksum) {
    if (HexIds.isHex(checksum)) {
      return HexIds.parse(checksum).orElseThrow();
    }
    HashedValues values = new HashedValues();
    values.add(checksum);
    return values.hash();
  }

  /** The configuration that it was grouped by. */
  public GroupingConfiguration configuration() {
    return configuration;
  }

  /** The MD5 hash, as a UUID. */
  public UUID hash() {
    return hash;
  }

  /**
   * What decided: {@code checksum}, {@code fingerprint}, {@code exception}, {@code threads}, {@code
   * stacktrace}, {@code template}, {@code csp}, {@code hpkp}, {@code expect-staple}, {@code
   * expect-ct}, {@code message} or {@code fallback}.
   */
  public String strategy() {
    if (!checksum().isEmpty()) {
      return "checksum";
    }
    return fingerprint.hasDefault() ? standard.strategy() : "fingerprint";
  }

  /** The fingerprint in force, with its variables. */
  public List<String> fingerprint() {
    return fingerprint.parts();
  }

  /** The rule that gave the fingerprint, as it was written. */
  public Optional<String> matchedRule() {
    return rule.map(FingerprintRule::text);
  }

  /** The title that the rule gives, with the values of its variables. */
  public Optional<String> title() {
    return rule.flatMap(FingerprintRule::title).map(each -> fingerprint.expand(each, data));
  }

  /** Whether the rules asked for more work than one event may cost, and were not all tried. */
  public boolean isCutShort() {
    return budget.isExhausted();
  }

  /** Why it is so: what counts of the event and what does not, in the order of importance. */
  public List<Variant> explain() {
    return new Explainer(this).variants();
  }

  JsonNode data() {
    return data;
  }

  Standard standard() {
    return standard;
  }

  Fingerprint inForce() {
    return fingerprint;
  }

  /** Whether the rule came with the configuration. */
  boolean isBuiltIn() {
    return builtIn && rule.isPresent();
  }

  String checksum() {
    return EventTree.text(data, "checksum");
  }
}
