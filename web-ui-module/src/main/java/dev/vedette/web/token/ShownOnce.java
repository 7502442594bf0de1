package dev.vedette.web.token;

import dev.vedette.access.NewToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * Carries the text of a new token over the redirect to the list, in the maker's session, and only
 * there. A reload of the list then neither shows it again nor makes another.
 */
@ApplicationScoped
public class ShownOnce {

  private static final String ATTRIBUTE = "dev.vedette.new-token";

  @Inject private HttpServletRequest request;

  /**
   * What is shown.
   *
   * @param path of the list that it is for
   */
  public record Shown(String path, String name, String text) implements Serializable {}

  void leave(String path, NewToken created) {
    request
        .getSession(true)
        .setAttribute(ATTRIBUTE, new Shown(path, created.token().name(), created.text()));
  }

  Optional<Shown> take(String path) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Shown shown)) {
      return Optional.empty();
    }
    session.removeAttribute(ATTRIBUTE);
    return Optional.of(shown).filter(one -> one.path().equals(path));
  }
}
