package dev.vedette.web.account;

import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * Recovery codes, the one time that they are shown.
 *
 * @param codes each good once
 * @param first whether two-factor was just switched on
 */
public record RecoveryCodesPage(List<String> codes, boolean first) implements PageView {

  @Override
  public String title() {
    return "Your recovery codes";
  }

  /** On, once they are kept. */
  public String doneHref() {
    return AccountTab.TWO_FACTOR.href();
  }
}
