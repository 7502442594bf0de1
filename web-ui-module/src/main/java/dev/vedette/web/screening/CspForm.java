package dev.vedette.web.screening;

import dev.vedette.ingest.CspSources;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.OpenedForm;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which reports of content security policies a project leaves out, as a form has it. */
public class CspForm {

  private static final String DEFAULTS = "cspDefaults";
  private static final String SOURCES = "cspSources";

  @FormParam("on")
  private List<String> on = new ArrayList<>();

  @FormParam(SOURCES)
  @DefaultValue("")
  private String sources;

  @FormParam("cspWas")
  @DefaultValue("")
  private String was;

  /** For JAX-RS. */
  public CspForm() {}

  /** What a project has set. */
  static CspForm of(Options set) {
    CspForm form = new CspForm();
    if (set.get(CspSources.DEFAULTS)) {
      form.on.add(DEFAULTS);
    }
    form.sources = String.join("\n", set.get(CspSources.IGNORED));
    form.was =
        OpenedForm.text(Map.of(DEFAULTS, Boolean.toString(form.defaults()), SOURCES, form.sources));
    return form;
  }

  /** Whether those that come with the server hold. */
  public boolean defaults() {
    return on.contains(DEFAULTS);
  }

  /** One a line. */
  public String sources() {
    return sources;
  }

  /** What the form held when it was opened. */
  public String was() {
    return was;
  }

  /** What is wrong with it, besides what is wrong already. */
  FormErrors check(FormErrors errors) {
    return CspSources.mistake(list()).map(mistake -> errors.and(SOURCES, mistake)).orElse(errors);
  }

  /** The options that its sender has changed. */
  OptionChanges edits() {
    OpenedForm opened = new OpenedForm(was);
    OptionChanges changes = OptionChanges.none();
    if (opened.isChanged(DEFAULTS, Boolean.toString(defaults()))) {
      changes = changes.set(CspSources.DEFAULTS, defaults());
    }
    return opened.isChanged(SOURCES, sources) ? changes.set(CspSources.IGNORED, list()) : changes;
  }

  private List<String> list() {
    return sources.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
