package dev.vedette.web.organization;

import dev.vedette.access.Role;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OrganizationUpdate;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of an organization as a form has them: a switch that is on is named. */
public class OrganizationSettingsForm {

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

  /** For JAX-RS. */
  public OrganizationSettingsForm() {}

  static OrganizationSettingsForm of(Organization organization) {
    OrganizationSettingsForm form = new OrganizationSettingsForm();
    form.name = organization.name();
    form.slug = organization.slug();
    form.defaultRole = organization.settings().defaultRole().id();
    form.on = organization.settings().switches().stream().map(OrganizationSwitch::id).toList();
    return form;
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

  /**
   * What the form changes.
   *
   * @param owner whether the visitor may choose the default role
   */
  OrganizationUpdate update(boolean owner) {
    Map<OrganizationSwitch, Boolean> switches = new EnumMap<>(OrganizationSwitch.class);
    for (SwitchText text : SwitchText.values()) {
      switches.put(text.of(), has(text.of()));
    }
    return new OrganizationUpdate(
        Optional.of(slug.strip()),
        Optional.of(name.strip()),
        owner ? Role.of(defaultRole) : Optional.empty(),
        switches);
  }
}
