package dev.vedette.api.response;

import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The header {@code Link} (RFC 8288) of a page, in the form that clients of Sentry parse: both ways
 * always, each with {@code results} and {@code cursor}.
 */
final class LinkHeader {

  private LinkHeader() {}

  /**
   * Writes the header's value.
   *
   * @param baseUrl public address of the server, without a slash at its end
   * @param request the request's URI; its query is kept except for the cursor
   */
  static String of(Page<?> page, String baseUrl, URI request) {
    String others = withoutCursor(request.getRawQuery());
    String url = baseUrl + request.getRawPath() + "?" + others;
    return link(url, "previous", page.hasPrevious(), page.previous())
        + ", "
        + link(url, "next", page.hasNext(), page.next());
  }

  private static String link(String url, String rel, boolean results, Cursor cursor) {
    return "<"
        + url
        + "&cursor="
        + cursor
        + ">; rel=\""
        + rel
        + "\"; results=\""
        + results
        + "\"; cursor=\""
        + cursor
        + "\"";
  }

  private static String withoutCursor(String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty() && !pair.equals("cursor") && !pair.startsWith("cursor="))
        .collect(Collectors.joining("&"));
  }
}
