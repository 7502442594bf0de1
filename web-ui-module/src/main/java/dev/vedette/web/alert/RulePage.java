package dev.vedette.web.alert;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.TimeText;
import java.util.List;
import java.util.Optional;

/**
 * A rule: its form, what it would have done, and what it has done.
 *
 * @param crumbs the way here
 * @param fresh whether it is to be made
 * @param name as it is stored; empty of a new one
 * @param mayWrite whether the visitor may change it
 * @param action where the form is sent; its other actions are below
 * @param fields what was typed
 * @param dryRun what it would have done, once that was asked
 * @param silence whether it is silent, in words; empty if not
 * @param silentForMe whether the visitor has silenced it
 * @param silentForAll whether it rests for everyone
 * @param history newest first
 * @param errors what to correct
 */
public record RulePage(
    List<Crumb> crumbs,
    boolean fresh,
    String name,
    boolean mayWrite,
    String action,
    Fields fields,
    Optional<Tried> dryRun,
    String silence,
    boolean silentForMe,
    boolean silentForAll,
    List<Fired> history,
    Pager pager,
    FormErrors errors)
    implements PageView {

  /**
   * The form.
   *
   * @param owner as it was; nobody changes it here
   */
  public record Fields(
      String name,
      String owner,
      List<Choice> environments,
      List<Choice> frequencies,
      List<Section> sections) {}

  /**
   * A list of parts.
   *
   * @param field name of the list
   * @param matchField name of the choice how they count together; empty if they do not
   * @param addable types that can be added
   */
  public record Section(
      String field,
      String title,
      String hint,
      String matchField,
      List<Choice> matches,
      List<Part> parts,
      List<Choice> addable) {}

  /**
   * A part.
   *
   * @param prefix what the names of its fields begin with
   * @param remove what the button to remove it sends
   */
  public record Part(
      String prefix, String type, String uuid, String label, List<Field> fields, String remove) {}

  /**
   * A field of a part.
   *
   * @param kind choice, number or text
   */
  public record Field(String name, String label, String kind, String value, List<Choice> choices) {}

  /** What a rule would have done. */
  public record Tried(String summary, List<Fired> hits) {}

  /** It was triggered, or would have been; {@code href} is empty if the issue is gone. */
  public record Fired(String shortId, String issue, String href, TimeText at) {}

  @Override
  public String title() {
    return fresh ? "New alert rule" : name;
  }
}
