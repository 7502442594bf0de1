package dev.vedette.web.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.InvalidEventException;
import dev.vedette.event.screen.ScrubTrial;
import dev.vedette.event.scrub.ScrubChange;
import dev.vedette.event.scrub.ScrubSettings;
import dev.vedette.platform.Options;
import dev.vedette.web.issue.EventRemarks;
import dev.vedette.web.page.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the pages of a project and of an organization have in common. */
final class SecurityPages {

  private SecurityPages() {}

  /** What is wrong with a form, besides the event to try it on. */
  static FormErrors errors(ScrubForm form) {
    FormErrors errors = FormErrors.none();
    for (Map.Entry<String, String> each : form.change().mistakes().entrySet()) {
      errors = errors.and(each.getKey(), each.getValue());
    }
    return errors;
  }

  /** A trial, or what is wrong with it. */
  record Outcome(Optional<SecurityPage.Trial> trial, FormErrors errors) {}

  /**
   * Tries a form on the event in it.
   *
   * @param settings makes the settings that a change comes to
   */
  static Outcome attempt(
      ScrubForm form, Function<ScrubChange, ScrubSettings> settings, Instant now) {
    FormErrors errors = errors(form);
    if (form.event().length() > ScrubTrial.MAX_LENGTH) {
      errors =
          errors.and(
              "event", "An event to try has at most " + ScrubTrial.MAX_LENGTH + " characters.");
    }
    if (!errors.isEmpty()) {
      return new Outcome(Optional.empty(), errors);
    }
    try {
      ObjectNode event = ScrubTrial.of(form.event(), settings.apply(form.change()), now);
      JsonNode meta = event.remove("_meta");
      return new Outcome(
          Optional.of(new SecurityPage.Trial(event.toPrettyString(), EventRemarks.places(meta))),
          errors);
    } catch (InvalidEventException e) {
      return new Outcome(
          Optional.empty(), errors.and("event", "Paste the JSON of an event, from { to }."));
    }
  }

  static List<SecurityPage.Toggle> ofProject(ScrubForm form, Options organization) {
    ScrubForm required = ScrubForm.ofOrganization(organization);
    return List.of(
        new SecurityPage.Toggle(
            ScrubForm.DATA,
            "Scrub events",
            "Off, only IP addresses and the advanced rules below count.",
            form.has(ScrubForm.DATA),
            required.has(ScrubForm.DATA)),
        new SecurityPage.Toggle(
            ScrubForm.DEFAULTS,
            "Scrub what is known to be secret",
            "Values of names such as password, secret, token and apiKey; payment cards, private"
                + " keys, and passwords in addresses.",
            form.has(ScrubForm.DEFAULTS),
            required.has(ScrubForm.DEFAULTS)),
        new SecurityPage.Toggle(
            ScrubForm.ADDRESSES,
            "Scrub IP addresses",
            "Wherever they are, that of the user too.",
            form.has(ScrubForm.ADDRESSES),
            required.has(ScrubForm.ADDRESSES)));
  }

  static List<SecurityPage.Toggle> ofOrganization(ScrubForm form) {
    return List.of(
        new SecurityPage.Toggle(
            ScrubForm.DATA,
            "Require scrubbing",
            "No project can turn it off.",
            form.has(ScrubForm.DATA),
            false),
        new SecurityPage.Toggle(
            ScrubForm.DEFAULTS,
            "Require scrubbing what is known to be secret",
            "Values of names such as password, secret, token and apiKey; payment cards, private"
                + " keys, and passwords in addresses.",
            form.has(ScrubForm.DEFAULTS),
            false),
        new SecurityPage.Toggle(
            ScrubForm.ADDRESSES,
            "Require scrubbing IP addresses",
            "Wherever they are, those of users too.",
            form.has(ScrubForm.ADDRESSES),
            false));
  }
}
