package dev.vedette.e2e;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signs in with a password, as a browser without JavaScript would. */
final class SignedIn {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]+)\"");

  private final URI base;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private SignedIn(URI base) {
    this.base = base;
  }

  /** Somebody who has not signed in yet. */
  static SignedIn stranger(URI base) {
    return new SignedIn(base);
  }

  /**
   * Signs in.
   *
   * @throws AssertionError if the server refuses
   */
  static SignedIn as(URI base, String email, String password) {
    SignedIn person = stranger(base);
    Answer done = person.submit("/sign-in/", Map.of("email", email, "password", password));
    if (done.status() != 303 || done.header("Location").contains("sign-in")) {
      throw new AssertionError("Not signed in: " + done);
    }
    return person;
  }

  /** The API with the session. */
  Api api() {
    return Api.withCookies(base, header());
  }

  /** A page. */
  Answer open(String path) {
    Answer page = api().get(path);
    remember(page);
    return page;
  }

  /** Opens the page of a path, and sends fields to the same path with the token of its form. */
  Answer submit(String path, Map<String, String> fields) {
    return submit(path, path, fields);
  }

  /** Opens a page, and sends fields to an action with the token of its form. */
  Answer submit(String page, String action, Map<String, String> fields) {
    Matcher csrf = CSRF.matcher(open(page).text());
    if (!csrf.find()) {
      throw new AssertionError("No form at " + page);
    }
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", csrf.group(1));
    String body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    Answer answer =
        api()
            .send(
                "POST",
                action,
                body.getBytes(StandardCharsets.US_ASCII),
                "Content-Type",
                "application/x-www-form-urlencoded");
    remember(answer);
    return answer;
  }

  private void remember(Answer answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  private String header() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
