package dev.vedette.event.scrub;

import dev.vedette.platform.Option;
import dev.vedette.platform.OptionChanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to change of how events are scrubbed; what is empty stays as it is. The names
 * of its fields in errors are those of the API.
 *
 * @param data whether events are scrubbed at all; of an organization, whether all projects must
 * @param defaults likewise by the default rules
 * @param ipAddresses likewise for IP addresses
 * @param sensitiveFields names, or parts of them, of what is secret
 * @param safeFields names or selectors of what is not
 * @param rules advanced rules, {@link PiiConfig}'s JSON; blank for none
 */
public record ScrubChange(
    Optional<Boolean> data,
    Optional<Boolean> defaults,
    Optional<Boolean> ipAddresses,
    Optional<List<String>> sensitiveFields,
    Optional<List<String>> safeFields,
    Optional<String> rules) {

  /** Changes nothing. */
  public static final ScrubChange NONE =
      new ScrubChange(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What is wrong with it, by the names of the fields; empty if nothing is. */
  public Map<String, String> mistakes() {
    Map<String, String> mistakes = new LinkedHashMap<>();
    sensitiveFields.ifPresent(fields -> check("sensitiveFields", fields, mistakes));
    safeFields.ifPresent(fields -> check("safeFields", fields, mistakes));
    try {
      PiiConfig.of(rules.orElse(""), "");
    } catch (IllegalArgumentException e) {
      mistakes.put("relayPiiConfig", e.getMessage());
    }
    return mistakes;
  }

  private static void check(String name, List<String> fields, Map<String, String> mistakes) {
    if (fields.size() > ScrubOptions.MAX_FIELDS) {
      mistakes.put(name, "At most " + ScrubOptions.MAX_FIELDS + " fields.");
    }
    for (String field : fields) {
      if (field.length() > ScrubOptions.MAX_FIELD || field.indexOf('\n') >= 0) {
        mistakes.put(
            name, "A field has at most " + ScrubOptions.MAX_FIELD + " characters on one line.");
      }
    }
  }

  /** The options of a project to set. */
  public OptionChanges ofProject() {
    return changes(
        ScrubOptions.SCRUB_DATA, ScrubOptions.SCRUB_DEFAULTS, ScrubOptions.SCRUB_IP_ADDRESSES);
  }

  /** The options of an organization to set. */
  public OptionChanges ofOrganization() {
    return changes(
        ScrubOptions.REQUIRE_SCRUB_DATA,
        ScrubOptions.REQUIRE_SCRUB_DEFAULTS,
        ScrubOptions.REQUIRE_SCRUB_IP_ADDRESSES);
  }

  private OptionChanges changes(
      Option<Boolean> dataOption, Option<Boolean> defaultsOption, Option<Boolean> addressOption) {
    return OptionChanges.none()
        .set(dataOption, data)
        .set(defaultsOption, defaults)
        .set(addressOption, ipAddresses)
        .set(ScrubOptions.SENSITIVE_FIELDS, sensitiveFields.map(ScrubChange::clean))
        .set(ScrubOptions.SAFE_FIELDS, safeFields.map(ScrubChange::clean))
        .set(ScrubOptions.RELAY_PII_CONFIG, rules.map(String::strip));
  }

  private static List<String> clean(List<String> fields) {
    return fields.stream().map(String::strip).filter(field -> !field.isEmpty()).distinct().toList();
  }
}
