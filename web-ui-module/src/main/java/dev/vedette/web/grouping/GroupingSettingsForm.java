package dev.vedette.web.grouping;

import dev.vedette.issue.GroupingChange;
import dev.vedette.issue.GroupingSettings;
import dev.vedette.web.page.OpenedForm;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Map;
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

  @FormParam("was")
  @DefaultValue("")
  private String was;

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
    form.was =
        OpenedForm.text(
            Map.of(
                "groupingConfig", configuration,
                "fingerprintingRules", fingerprints,
                "groupingEnhancements", stackTraces));
    return form;
  }

  /** What the form held when it was opened. */
  public String was() {
    return was;
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

  /** Of what the form has, what its sender has changed. */
  GroupingChange edits() {
    OpenedForm opened = new OpenedForm(was);
    return new GroupingChange(
        Optional.of(configuration).filter(now -> opened.isChanged("groupingConfig", now)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(fingerprints).filter(now -> opened.isChanged("fingerprintingRules", now)),
        Optional.of(stackTraces).filter(now -> opened.isChanged("groupingEnhancements", now)));
  }

  /** All that the form has. */
  GroupingChange change() {
    return new GroupingChange(
        Optional.of(configuration),
        Optional.empty(),
        Optional.empty(),
        Optional.of(fingerprints),
        Optional.of(stackTraces));
  }
}
