package dev.vedette.api.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.FixedFields;
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
          "storeCrashReports",
          "builtinSymbolSources",
          "symbolSources",
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

  private FixedSettings() {}

  /** Marks every field as wrong that would change such a setting. */
  static void check(Body body, ProjectDetailRepresentation current) {
    FixedFields.check(body, NAMES, ApiJson.MAPPER.valueToTree(current));
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

  private static boolean isOff(JsonNode value) {
    return FixedFields.isEmpty(value)
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
}
