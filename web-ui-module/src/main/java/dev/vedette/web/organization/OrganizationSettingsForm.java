package dev.vedette.web.organization;

import dev.vedette.access.Role;
import dev.vedette.issue.triage.SharedIssues;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OrganizationUpdate;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import dev.vedette.web.page.OpenedForm;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of an organization as a form has them: a switch that is on is named. */
public class OrganizationSettingsForm {

  /** The switch for public links of issues, which is an option. */
  static final String SHARED_ISSUES = "allowSharedIssues";

  @FormParam("name")
  @DefaultValue("")
  private String name;

  @FormParam("slug")
  @DefaultValue("")
  private String slug;

  @FormParam("defaultRole")
  @DefaultValue("")
  private String defaultRole;

  @FormParam("on")
  private List<String> on = new ArrayList<>();

  @FormParam("was")
  @DefaultValue("")
  private String was;

  /** For JAX-RS. */
  public OrganizationSettingsForm() {}

  static OrganizationSettingsForm of(Organization organization, Options options) {
    OrganizationSettingsForm form = new OrganizationSettingsForm();
    form.name = organization.name();
    form.slug = organization.slug();
    form.defaultRole = organization.settings().defaultRole().id();
    form.on.addAll(
        organization.settings().switches().stream().map(OrganizationSwitch::id).toList());
    if (options.get(SharedIssues.ALLOWED)) {
      form.on.add(SHARED_ISSUES);
    }
    form.was = OpenedForm.text(form.fields());
    return form;
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", name);
    fields.put("slug", slug);
    fields.put("defaultRole", defaultRole);
    for (SwitchText text : SwitchText.values()) {
      fields.put(text.of().id(), Boolean.toString(has(text.of())));
    }
    fields.put(SHARED_ISSUES, Boolean.toString(sharesIssues()));
    return fields;
  }

  /** What the form held when it was opened. */
  public String was() {
    return was;
  }

  /** Display name. */
  public String name() {
    return name;
  }

  /** Name in addresses. */
  public String slug() {
    return slug;
  }

  String defaultRole() {
    return defaultRole;
  }

  boolean has(OrganizationSwitch each) {
    return on.contains(each.id());
  }

  boolean sharesIssues() {
    return on.contains(SHARED_ISSUES);
  }

  /**
   * What the form changes: what its sender has left alone stays as it is by now.
   *
   * @param owner whether the visitor may choose the default role
   */
  OrganizationUpdate update(boolean owner) {
    OpenedForm opened = new OpenedForm(was);
    Map<OrganizationSwitch, Boolean> switches = new EnumMap<>(OrganizationSwitch.class);
    for (SwitchText text : SwitchText.values()) {
      boolean now = has(text.of());
      if (opened.isChanged(text.of().id(), Boolean.toString(now))) {
        switches.put(text.of(), now);
      }
    }
    return new OrganizationUpdate(
        Optional.of(slug.strip()).filter(now -> opened.isChanged("slug", now)),
        Optional.of(name.strip()).filter(now -> opened.isChanged("name", now)),
        owner && opened.isChanged("defaultRole", defaultRole)
            ? Role.of(defaultRole)
            : Optional.empty(),
        switches);
  }

  /** What the form changes of options. */
  OptionChanges options() {
    boolean now = sharesIssues();
    return new OpenedForm(was).isChanged(SHARED_ISSUES, Boolean.toString(now))
        ? OptionChanges.none().set(SharedIssues.ALLOWED, now)
        : OptionChanges.none();
  }
}
