package dev.vedette.web.page;

import java.util.Arrays;

/** The pages of a person's own account. */
public enum AccountTab {
  PROFILE("Profile", Links.ACCOUNT),
  PASSWORD("Password", Links.ACCOUNT + "password/"),
  TWO_FACTOR("Two-factor sign-in", Links.ACCOUNT + "two-factor/"),
  SESSIONS("Sessions", Links.ACCOUNT + "sessions/"),
  TOKENS("Tokens", Links.ACCOUNT + "tokens/");

  private final String text;
  private final String href;

  AccountTab(String text, String href) {
    this.text = text;
    this.href = href;
  }

  /** The page's path. */
  public String href() {
    return href;
  }

  static SideNav nav(AccountTab current) {
    return new SideNav(
        "Your account",
        Arrays.stream(values()).map(tab -> new Tab(tab.text, tab.href, tab == current)).toList());
  }
}
