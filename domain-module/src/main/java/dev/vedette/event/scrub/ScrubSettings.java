package dev.vedette.event.scrub;

import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to be scrubbed of a project's events.
 *
 * @param data whether the default rules and the lists are in force
 * @param defaults whether the default rules are
 * @param ipAddresses whether IP addresses go, wherever they are
 * @param sensitiveFields names, or parts of them, of which the values go
 * @param safeFields names or selectors that the default rules leave alone
 * @param organizationRules {@link PiiConfig}'s JSON, or empty; they go first
 * @param projectRules likewise
 */
public record ScrubSettings(
    boolean data,
    boolean defaults,
    boolean ipAddresses,
    List<String> sensitiveFields,
    List<String> safeFields,
    String organizationRules,
    String projectRules) {

  /** Copies the lists. */
  public ScrubSettings {
    sensitiveFields = List.copyOf(sensitiveFields);
    safeFields = List.copyOf(safeFields);
  }

  /** Those of an organization that wants this, for a project that has set nothing. */
  public static ScrubSettings ofOrganization(ScrubChange wanted) {
    return of(set(wanted.ofOrganization()), Options.NONE);
  }

  /** Those of a project that wants this. */
  public static ScrubSettings ofProject(Options organization, ScrubChange wanted) {
    return of(organization, set(wanted.ofProject()));
  }

  private static Options set(OptionChanges changes) {
    Map<String, String> texts = new HashMap<>();
    changes.texts().forEach((name, text) -> text.ifPresent(each -> texts.put(name, each)));
    return new Options(texts);
  }

  /** What both together ask for: what the organization requires, a project cannot leave. */
  public static ScrubSettings of(Options organization, Options project) {
    return new ScrubSettings(
        organization.get(ScrubOptions.REQUIRE_SCRUB_DATA) || project.get(ScrubOptions.SCRUB_DATA),
        organization.get(ScrubOptions.REQUIRE_SCRUB_DEFAULTS)
            || project.get(ScrubOptions.SCRUB_DEFAULTS),
        organization.get(ScrubOptions.REQUIRE_SCRUB_IP_ADDRESSES)
            || project.get(ScrubOptions.SCRUB_IP_ADDRESSES),
        both(
            organization.get(ScrubOptions.SENSITIVE_FIELDS),
            project.get(ScrubOptions.SENSITIVE_FIELDS)),
        both(organization.get(ScrubOptions.SAFE_FIELDS), project.get(ScrubOptions.SAFE_FIELDS)),
        organization.get(ScrubOptions.RELAY_PII_CONFIG),
        project.get(ScrubOptions.RELAY_PII_CONFIG));
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
