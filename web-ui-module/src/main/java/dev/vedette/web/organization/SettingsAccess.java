package dev.vedette.web.organization;

import dev.vedette.access.Scope;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.web.page.Visit;
import java.util.List;

/** Who may open which page of an organization's settings. */
final class SettingsAccess {

  private SettingsAccess() {}

  /**
   * Lets somebody pass who holds one of the scopes in the organization.
   *
   * @throws ForbiddenException if the visitor holds none
   */
  static void require(Visit visit, Scope... scopes) {
    if (!visit.access().hasAny(List.of(scopes))) {
      throw new ForbiddenException();
    }
  }
}
