package dev.vedette.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Where a form may lead back to: a path of this server, never another host. {@code //host}, {@code
 * /\host} and anything with a control character lead to the start page instead.
 */
public final class LocalPath {

  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");
  private static final int LONGEST = 2000;

  private LocalPath() {}

  /** The path, or {@code /} if it is none or not ours. */
  public static String of(String path) {
    return path != null && path.length() <= LONGEST && LOCAL.matcher(path).matches() && isUri(path)
        ? path
        : "/";
  }

  /** A browser sends some characters that a {@code Location} header must not have. */
  private static boolean isUri(String path) {
    try {
      return new URI(path).getRawAuthority() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
