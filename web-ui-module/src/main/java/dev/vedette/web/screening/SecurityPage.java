package dev.vedette.web.screening;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pair;
import dev.vedette.web.page.Tab;
import java.util.List;
import java.util.Optional;

/**
 * What is scrubbed of events, of a project or of an organization.
 *
 * @param title names what it is about
 * @param crumbs the way here
 * @param tabs the pages of the project; none for an organization
 * @param form what the fields hold
 * @param toggles what can be turned on and off
 * @param csp which reports are left out; none for an organization
 * @param organizationFields whether fields of the organization count besides
 * @param action where the form is sent to be saved
 * @param tryAction where it is sent to be tried
 * @param trial what it does to an event, if that was asked for
 * @param errors what to correct, by the names of the fields
 */
public record SecurityPage(
    String title,
    List<Crumb> crumbs,
    List<Tab> tabs,
    ScrubForm form,
    List<Toggle> toggles,
    Optional<CspForm> csp,
    boolean organizationFields,
    String action,
    String tryAction,
    Optional<Trial> trial,
    FormErrors errors)
    implements PageView {

  /**
   * A check box.
   *
   * @param hint what else to know
   * @param required whether the organization has it on for all, whatever is chosen here
   */
  public record Toggle(String id, String label, String hint, boolean on, boolean required) {}

  /**
   * An event after the rules.
   *
   * @param event JSON, as it would be stored
   * @param remarks what was done, by place
   */
  public record Trial(String event, List<Pair> remarks) {}
}
