package dev.vedette.web.setup;

import dev.vedette.onboarding.NewServer;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.web.page.FormErrors;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of the set-up form as they are sent. */
public class Fields {

  /** The names of the service's values, by which it complains, and those of the form. */
  private static final Map<String, String> FORM_NAMES =
      Map.of(
          "organizationName", "organization",
          "organizationSlug", "organization",
          "teamName", "team",
          "projectName", "project");

  @FormParam("name")
  @DefaultValue("")
  String name;

  @FormParam("email")
  @DefaultValue("")
  String email;

  @FormParam("password")
  @DefaultValue("")
  String password;

  @FormParam("organization")
  @DefaultValue("")
  String organization;

  @FormParam("team")
  @DefaultValue("")
  String team;

  @FormParam("project")
  @DefaultValue("")
  String project;

  @FormParam("platform")
  @DefaultValue("")
  String platform;

  /** What is to be shown again; never the password. */
  SetupPage.Form form() {
    return new SetupPage.Form(name, email, organization, team, project, platform);
  }

  NewServer newServer() {
    return new NewServer(
        email.strip(),
        name.strip(),
        password,
        organization.strip(),
        Optional.empty(),
        team.strip(),
        project.strip(),
        platform.isEmpty() ? Optional.empty() : Optional.of(platform));
  }

  /** The fields that were left empty. */
  FormErrors missing() {
    FormErrors errors = FormErrors.none();
    Map<String, String> required = new LinkedHashMap<>();
    required.put("name", name);
    required.put("email", email);
    required.put("password", password);
    required.put("organization", organization);
    required.put("team", team);
    required.put("project", project);
    for (Map.Entry<String, String> field : required.entrySet()) {
      if (field.getValue().isBlank()) {
        errors = errors.and(field.getKey(), "Please fill this in.");
      }
    }
    return errors;
  }

  /** The service's complaints under the names of the form. */
  static FormErrors errors(InvalidException e) {
    Map<String, List<String>> renamed = new LinkedHashMap<>();
    e.errors()
        .forEach((field, messages) -> renamed.put(FORM_NAMES.getOrDefault(field, field), messages));
    return new FormErrors(renamed);
  }
}
