package dev.vedette.web.project;

import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Highlights;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectEdit;
import dev.vedette.web.page.OpenedForm;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of a project as a form has them: lists are lines of text. */
public class ProjectSettingsForm {

  @FormParam("name")
  @DefaultValue("")
  private String name;

  @FormParam("slug")
  @DefaultValue("")
  private String slug;

  @FormParam("platform")
  @DefaultValue("")
  private String platform;

  @FormParam("allowedDomains")
  @DefaultValue("")
  private String allowedDomains;

  @FormParam("resolveAge")
  @DefaultValue("0")
  private String resolveAge;

  @FormParam("highlightTags")
  @DefaultValue("")
  private String highlightTags;

  @FormParam("highlightContext")
  @DefaultValue("")
  private String highlightContext;

  @FormParam("was")
  @DefaultValue("")
  private String was;

  /** For JAX-RS. */
  public ProjectSettingsForm() {}

  /** The fields of a project as it is. */
  public static ProjectSettingsForm of(Project project) {
    ProjectSettingsForm form = new ProjectSettingsForm();
    Highlights highlights = Highlights.of(project);
    form.name = project.name();
    form.slug = project.slug();
    form.platform = project.platform().orElse("");
    form.allowedDomains = String.join("\n", project.allowedDomains());
    form.resolveAge = Integer.toString(project.settings().resolveAge());
    form.highlightTags = String.join("\n", highlights.tags());
    form.highlightContext =
        highlights.context().entrySet().stream()
            .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
            .collect(Collectors.joining("\n"));
    form.was =
        OpenedForm.text(
            Map.of(
                "name", form.name,
                "slug", form.slug,
                "platform", form.platform,
                "allowedDomains", form.allowedDomains,
                "resolveAge", form.resolveAge,
                "highlightTags", form.highlightTags,
                "highlightContext", form.highlightContext));
    return form;
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

  /** Identifier, or empty. */
  public String platform() {
    return platform;
  }

  /** One a line. */
  public String allowedDomains() {
    return allowedDomains;
  }

  /** Hours; 0 is never. */
  public String resolveAge() {
    return resolveAge;
  }

  /** One a line. */
  public String highlightTags() {
    return highlightTags;
  }

  /** A line a context: its name, a colon, and keys with commas between them. */
  public String highlightContext() {
    return highlightContext;
  }

  /**
   * The project as the form wants it: what its sender has left alone stays as it is by now.
   * Highlights that are those of the platform stay the platform's.
   *
   * @throws InvalidException if a field cannot be read
   */
  ProjectEdit apply(ProjectEdit edit, Highlights preset) {
    OpenedForm opened = new OpenedForm(was);
    ProjectEdit changed = edit;
    if (opened.isChanged("name", name)) {
      changed = changed.name(name.strip());
    }
    if (opened.isChanged("slug", slug)) {
      changed = changed.slug(slug.strip());
    }
    if (opened.isChanged("platform", platform)) {
      changed = changed.platform(Optional.of(platform.strip()).filter(text -> !text.isEmpty()));
    }
    if (opened.isChanged("allowedDomains", allowedDomains)) {
      changed = changed.allowedDomains(lines(allowedDomains));
    }
    if (opened.isChanged("resolveAge", resolveAge)) {
      changed = changed.resolveAge(hours());
    }
    if (opened.isChanged("highlightTags", highlightTags)) {
      List<String> tags = lines(highlightTags);
      changed =
          changed.highlightTags(Optional.of(tags).filter(each -> !each.equals(preset.tags())));
    }
    if (opened.isChanged("highlightContext", highlightContext)) {
      Map<String, List<String>> context = context();
      changed =
          changed.highlightContext(
              Optional.of(context).filter(each -> !each.equals(preset.context())));
    }
    return changed;
  }

  private int hours() {
    try {
      return Integer.parseInt(resolveAge.strip());
    } catch (NumberFormatException e) {
      throw new InvalidException("resolveAge", "Choose one of the ages in the list.");
    }
  }

  private Map<String, List<String>> context() {
    Map<String, List<String>> context = new LinkedHashMap<>();
    for (String line : lines(highlightContext)) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new InvalidException(
            "highlightContext",
            "Write the name of a context, a colon, and its keys, such as “user: id, email”.");
      }
      context.put(line.substring(0, colon).strip(), parts(line.substring(colon + 1).split(",")));
    }
    return context;
  }

  private static List<String> lines(String text) {
    return parts(text.split("\\R"));
  }

  private static List<String> parts(String... texts) {
    return List.copyOf(
        Arrays.stream(texts)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }
}
