package dev.vedette.web.screening;

import dev.vedette.event.scrub.ScrubChange;
import dev.vedette.event.scrub.ScrubOptions;
import dev.vedette.platform.Options;
import dev.vedette.web.page.OpenedForm;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How events are scrubbed, as a form has it: lists are lines of text. */
public class ScrubForm {

  static final String DATA = "dataScrubber";
  static final String DEFAULTS = "dataScrubberDefaults";
  static final String ADDRESSES = "scrubIPAddresses";

  @FormParam("on")
  private List<String> on = new ArrayList<>();

  @FormParam("sensitiveFields")
  @DefaultValue("")
  private String sensitiveFields;

  @FormParam("safeFields")
  @DefaultValue("")
  private String safeFields;

  @FormParam("relayPiiConfig")
  @DefaultValue("")
  private String rules;

  @FormParam("was")
  @DefaultValue("")
  private String was;

  @FormParam("event")
  @DefaultValue("")
  private String event;

  /** For JAX-RS. */
  public ScrubForm() {}

  /** What a project has set. */
  static ScrubForm ofProject(Options set) {
    return of(
        set,
        set.get(ScrubOptions.SCRUB_DATA),
        set.get(ScrubOptions.SCRUB_DEFAULTS),
        set.get(ScrubOptions.SCRUB_IP_ADDRESSES));
  }

  /** What an organization requires. */
  static ScrubForm ofOrganization(Options set) {
    return of(
        set,
        set.get(ScrubOptions.REQUIRE_SCRUB_DATA),
        set.get(ScrubOptions.REQUIRE_SCRUB_DEFAULTS),
        set.get(ScrubOptions.REQUIRE_SCRUB_IP_ADDRESSES));
  }

  private static ScrubForm of(Options set, boolean data, boolean defaults, boolean addresses) {
    ScrubForm form = new ScrubForm();
    if (data) {
      form.on.add(DATA);
    }
    if (defaults) {
      form.on.add(DEFAULTS);
    }
    if (addresses) {
      form.on.add(ADDRESSES);
    }
    form.sensitiveFields = String.join("\n", set.get(ScrubOptions.SENSITIVE_FIELDS));
    form.safeFields = String.join("\n", set.get(ScrubOptions.SAFE_FIELDS));
    form.rules = set.get(ScrubOptions.RELAY_PII_CONFIG);
    form.event = "";
    form.was =
        OpenedForm.text(
            Map.of(
                DATA,
                Boolean.toString(data),
                DEFAULTS,
                Boolean.toString(defaults),
                ADDRESSES,
                Boolean.toString(addresses),
                "sensitiveFields",
                form.sensitiveFields,
                "safeFields",
                form.safeFields,
                "relayPiiConfig",
                form.rules));
    return form;
  }

  /** What the form held when it was opened. */
  public String was() {
    return was;
  }

  /** Of the settings that it asks for, those that its sender has changed. */
  ScrubChange edits() {
    OpenedForm opened = new OpenedForm(was);
    ScrubChange all = change();
    return new ScrubChange(
        edited(opened, DATA),
        edited(opened, DEFAULTS),
        edited(opened, ADDRESSES),
        all.sensitiveFields().filter(set -> opened.isChanged("sensitiveFields", sensitiveFields)),
        all.safeFields().filter(set -> opened.isChanged("safeFields", safeFields)),
        all.rules().filter(set -> opened.isChanged("relayPiiConfig", rules)));
  }

  private Optional<Boolean> edited(OpenedForm opened, String id) {
    return Optional.of(has(id)).filter(on -> opened.isChanged(id, Boolean.toString(on)));
  }

  /** The settings that it asks for. */
  ScrubChange change() {
    return new ScrubChange(
        Optional.of(has(DATA)),
        Optional.of(has(DEFAULTS)),
        Optional.of(has(ADDRESSES)),
        Optional.of(sensitiveFields.lines().toList()),
        Optional.of(safeFields.lines().toList()),
        Optional.of(rules));
  }

  boolean has(String id) {
    return on.contains(id);
  }

  /** One a line. */
  public String sensitiveFields() {
    return sensitiveFields;
  }

  /** One a line. */
  public String safeFields() {
    return safeFields;
  }

  /** Advanced rules as JSON, or empty. */
  public String rules() {
    return rules;
  }

  /** The event to try them on as JSON, or empty. */
  public String event() {
    return event;
  }
}
