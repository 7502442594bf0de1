package dev.vedette.web.account;

import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * The browsers that somebody is signed in with.
 *
 * @param sessions the last used first
 */
public record SessionsPage(List<Row> sessions) implements PageView {

  /**
   * A session.
   *
   * @param browser in a few words, untrusted
   * @param userAgent what it calls itself, untrusted
   * @param address where it signed in from
   * @param current whether it is the one that looks at this page
   */
  public record Row(
      long id,
      String browser,
      String userAgent,
      String address,
      TimeText begun,
      TimeText lastUsed,
      boolean current) {}

  @Override
  public String title() {
    return "Your sessions";
  }

  /** Whether there are sessions besides this one. */
  public boolean hasOthers() {
    return sessions.stream().anyMatch(row -> !row.current());
  }

  /** Where the form that ends one is sent. */
  public String endAction() {
    return AccountTab.SESSIONS.href();
  }

  /** Where the form that ends all others is sent. */
  public String endOthersAction() {
    return AccountTab.SESSIONS.href() + "others/";
  }
}
