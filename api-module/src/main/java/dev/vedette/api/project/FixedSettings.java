package dev.vedette.api.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import java.util.List;
import java.util.Set;

/**
 * Settings that Sentry has and this server cannot change. A client may send the value by which the
 * server behaves, as one does that writes back what it has read; any other is refused, so that
 * nobody believes it to be in force.
 */
final class FixedSettings {

  private static final List<String> NAMES =
      List.of(
          "digestsMinDelay",
          "digestsMaxDelay",
          "subjectPrefix",
          "subjectTemplate",
          "securityToken",
          "securityTokenHeader",
          "verifySSL",
          "defaultEnvironment",
          "dataScrubber",
          "dataScrubberDefaults",
          "sensitiveFields",
          "safeFields",
          "storeCrashReports",
          "relayPiiConfig",
          "builtinSymbolSources",
          "symbolSources",
          "scrubIPAddresses",
          "groupingConfig",
          "groupingEnhancements",
          "fingerprintingRules",
          "secondaryGroupingConfig",
          "secondaryGroupingExpiry",
          "scrapeJavaScript",
          "dynamicSamplingBiases",
          "tempestFetchScreenshots",
          "autofixAutomationTuning",
          "seerScannerAutomation",
          "seerNightshiftTweaks",
          "scmSourceContextEnabled",
          "enableAutoReleaseCreation",
          "debugFilesRole",
          "copy_from_project");

  private static final int MAX_SHOWN = 100;

  private FixedSettings() {}

  /** Marks every field as wrong that would change such a setting. */
  static void check(Body body, ProjectDetailRepresentation current) {
    JsonNode known = ApiJson.MAPPER.valueToTree(current);
    for (String name : NAMES) {
      if (body.has(name) && !same(body.raw(name), known.path(name))) {
        body.wrong(
            name,
            "This server cannot change this setting; it always behaves as with "
                + shown(known.path(name))
                + ".");
      }
    }
  }

  /**
   * The same for the map of options: what is off or empty is what the server does.
   *
   * @param changeable options that can be changed
   */
  static void checkOptions(Body options, Set<String> changeable) {
    for (String name : options.names()) {
      if (!changeable.contains(name) && !isOff(options.raw(name))) {
        options.wrong(name, "This server does not have this option; it can only be left empty.");
      }
    }
  }

  private static boolean same(JsonNode given, JsonNode known) {
    if (isEmpty(given) || isEmpty(known)) {
      return isEmpty(given) && isEmpty(known);
    }
    return given.isValueNode() && known.isValueNode()
        ? given.asText().strip().equals(known.asText())
        : given.equals(known);
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isTextual() && value.textValue().isBlank()
        || value.isContainerNode() && value.isEmpty();
  }

  private static boolean isOff(JsonNode value) {
    return isEmpty(value)
        || value.isBoolean() && !value.booleanValue()
        || value.isNumber() && value.intValue() == 0
        || value.isTextual() && Set.of("false", "0").contains(value.textValue().strip())
        || value instanceof ObjectNode object && allOff(object);
  }

  private static boolean allOff(ObjectNode object) {
    for (JsonNode each : object) {
      if (!isOff(each)) {
        return false;
      }
    }
    return true;
  }

  private static String shown(JsonNode value) {
    String text = isEmpty(value) ? "no value" : value.toString();
    return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
  }
}
