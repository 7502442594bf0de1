package dev.vedette.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Light, dark, or as the device says: remembered in a cookie, so that it needs no script. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /** Name of the cookie. */
  public static final String COOKIE = "vedette_theme";

  /** What the cookie and the pages call it. */
  public String id() {
    return switch (this) {
      case AUTO -> "auto";
      case LIGHT -> "light";
      case DARK -> "dark";
    };
  }

  /** The theme of an id; {@link #AUTO} for anything else. */
  public static Theme of(String id) {
    for (Theme theme : values()) {
      if (theme.id().equals(id)) {
        return theme;
      }
    }
    return AUTO;
  }

  /** The theme that a browser asked for earlier. */
  public static Theme of(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE)) {
          return of(cookie.getValue());
        }
      }
    }
    return AUTO;
  }
}
