package dev.vedette.web.grouping;

import dev.vedette.issue.GroupingChange;
import dev.vedette.issue.GroupingSettings;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Optional;

/** How a project groups, as a form has it. */
public class GroupingSettingsForm {

  @FormParam("groupingConfig")
  @DefaultValue("")
  private String configuration;

  @FormParam("fingerprintingRules")
  @DefaultValue("")
  private String fingerprints;

  @FormParam("groupingEnhancements")
  @DefaultValue("")
  private String stackTraces;

  /** For JAX-RS. */
  public GroupingSettingsForm() {}

  /** The fields of a project as it is. */
  public static GroupingSettingsForm of(GroupingSettings settings) {
    return of(
        settings.primary().id(), settings.fingerprints().text(), settings.stackTraces().text());
  }

  /** Fields with these values. */
  public static GroupingSettingsForm of(
      String configuration, String fingerprints, String stackTraces) {
    GroupingSettingsForm form = new GroupingSettingsForm();
    form.configuration = configuration;
    form.fingerprints = fingerprints;
    form.stackTraces = stackTraces;
    return form;
  }

  /** Name of the configuration. */
  public String configuration() {
    return configuration;
  }

  /** Rules for fingerprints. */
  public String fingerprints() {
    return fingerprints;
  }

  /** Rules for stack traces. */
  public String stackTraces() {
    return stackTraces;
  }

  GroupingChange change() {
    return new GroupingChange(
        Optional.of(configuration),
        Optional.empty(),
        Optional.empty(),
        Optional.of(fingerprints),
        Optional.of(stackTraces));
  }
}
