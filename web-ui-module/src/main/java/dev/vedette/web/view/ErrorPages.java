package dev.vedette.web.view;

import dev.vedette.access.Caller;
import dev.vedette.web.page.Shell;
import dev.vedette.web.page.Theme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages for what went wrong: what happened, what to do, and nothing of the inside. */
public final class ErrorPages {

  private ErrorPages() {}

  /**
   * Renders the page of a status.
   *
   * @param status 400 to 599
   * @param detail a sentence for the person, or empty for the usual one
   * @param reference of the entry in the log, or empty
   */
  public static String render(
      HttpServletRequest request, int status, String detail, String reference) {
    Optional<Shell.Account> account = account(request);
    ErrorPage page =
        new ErrorPage(
            status,
            title(status),
            detail.isEmpty() ? text(status) : detail,
            reference,
            account.isPresent());
    Shell shell =
        new Shell(
            Theme.of(request).id(),
            account,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            new Shell.Csrf("", ""),
            Optional.empty(),
            "/");
    return Templates.render("view/error.html", Map.of("shell", shell, "page", page));
  }

  private static Optional<Shell.Account> account(HttpServletRequest request) {
    return request.getAttribute(Caller.REQUEST_ATTRIBUTE) instanceof Caller caller
        ? caller.user().map(user -> new Shell.Account(user.name(), user.email()))
        : Optional.empty();
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "This request can\u2019t be understood";
      case 403 -> "This was not done";
      case 404 -> "There is nothing here";
      case 405 -> "This address does something else";
      case 409 -> "Somebody was faster";
      case 429 -> "Too many attempts";
      default -> status < 500 ? "This did not work" : "Something broke";
    };
  }

  private static String text(int status) {
    return switch (status) {
      case 400 -> "The address or the form holds something unexpected. Go back and try again.";
      case 403 ->
          "You may not do that, or the page was open for too long. Go back, reload it, and try"
              + " again.";
      case 404 ->
          "The address may be mistyped, or what was here is gone, or it belongs to an"
              + " organization or team that you are not in.";
      case 405 ->
          "Forms are sent to it, or it is only read. Go back and follow the page\u2019s links.";
      case 429 -> "Please wait a little before you try again.";
      default ->
          status < 500
              ? "Go back and try something else."
              : "It is our fault. Try again; if it stays, give the reference below to whoever runs"
                  + " this server.";
    };
  }
}
