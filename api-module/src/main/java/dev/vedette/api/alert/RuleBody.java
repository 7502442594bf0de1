package dev.vedette.api.alert;

import dev.vedette.alert.RuleDraft;
import dev.vedette.api.json.Body;

/** A rule as a client wants it, from the body of a request. */
final class RuleBody {

  private static final int MAX_TEXT = 1000;

  private RuleBody() {}

  /**
   * All of a rule: what is left out is as Sentry has it then.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field has the wrong form
   */
  static RuleDraft create(Body body) {
    for (String field : new String[] {"actionMatch", "frequency"}) {
      if (!body.has(field)) {
        body.wrong(field, "This field is required.");
      }
    }
    String name = body.requiredText("name", MAX_TEXT);
    return draft(body, name, "", "", "all", "all", 0, null);
  }

  /**
   * A rule to be tried, which needs no name.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field has the wrong form
   */
  static RuleDraft preview(Body body) {
    return draft(body, "preview", "", "", "all", "all", 30, RuleDraft.first());
  }

  /**
   * What is left out stays.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field has the wrong form
   */
  static RuleDraft change(Body body, RuleDraft before) {
    return draft(
        body,
        body.text("name", MAX_TEXT).orElse(before.name()),
        before.environment(),
        before.owner(),
        before.actionMatch(),
        before.filterMatch(),
        before.frequency(),
        before);
  }

  private static RuleDraft draft(
      Body body,
      String name,
      String environment,
      String owner,
      String actionMatch,
      String filterMatch,
      int frequency,
      RuleDraft lists) {
    RuleDraft draft =
        new RuleDraft(
            name,
            body.has("environment")
                ? body.optionalText("environment", MAX_TEXT).orElse("")
                : environment,
            body.has("owner") ? body.optionalText("owner", MAX_TEXT).orElse("") : owner,
            body.optionalText("actionMatch", MAX_TEXT).orElse(actionMatch),
            body.optionalText("filterMatch", MAX_TEXT).orElse(filterMatch),
            body.integer("frequency").orElse(frequency),
            body.has("conditions") || lists == null ? body.raw("conditions") : lists.conditions(),
            body.has("filters") || lists == null ? body.raw("filters") : lists.filters(),
            body.has("actions") || lists == null ? body.raw("actions") : lists.actions());
    body.check();
    return draft;
  }
}
