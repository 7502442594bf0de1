package dev.vedette.web.security;

import dev.vedette.access.Actor;
import dev.vedette.access.AuthenticationFailedException;
import dev.vedette.access.Caller;
import dev.vedette.access.CurrentActor;
import dev.vedette.access.TokenAuthentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * The one authentication mechanism. It never answers a request itself: it leaves the {@link Caller}
 * in {@link Caller#REQUEST_ATTRIBUTE}, or the text of a 401 in {@link Caller#FAILURE_ATTRIBUTE},
 * and lets the request go on to those who know what their callers must be.
 */
@ApplicationScoped
public class PathAuthenticationMechanism implements HttpAuthenticationMechanism {

  /** The only role: somebody is signed in. What they may do is decided by object. */
  public static final String ROLE = "user";

  @Inject private TokenAuthentication tokens;
  @Inject private Sessions sessions;
  @Inject private CurrentActor actor;
  @Inject private ClientAddresses addresses;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<Caller> caller = Optional.empty();
    switch (Area.of(request)) {
      case API -> {
        actor.set(Actor.unknown(addresses.of(request)));
        caller = apiCaller(request);
      }
      case PAGES -> {
        actor.set(Actor.unknown(addresses.of(request)));
        caller = sessions.user(request).map(Caller::ofSession);
      }
      case INGESTION, OPEN -> {
        // Nobody is asked who they are.
      }
    }
    if (caller.isEmpty()) {
      return context.doNothing();
    }
    request.setAttribute(Caller.REQUEST_ATTRIBUTE, caller.get());
    actor.set(Actor.of(caller.get(), addresses.of(request)));
    return context.notifyContainerAboutLogin(new CallerPrincipal(name(caller.get())), Set.of(ROLE));
  }

  private Optional<Caller> apiCaller(HttpServletRequest request) {
    try {
      Optional<String> token = BearerToken.of(request.getHeader("Authorization"));
      if (token.isPresent()) {
        return Optional.of(tokens.authenticate(token.get()));
      }
    } catch (AuthenticationFailedException e) {
      request.setAttribute(Caller.FAILURE_ATTRIBUTE, e.getMessage());
      return Optional.empty();
    }
    // Whether a session may change something here is the API's to check, by where it comes from.
    return sessions.user(request).map(Caller::ofSession);
  }

  private static String name(Caller caller) {
    return caller
        .user()
        .map(user -> user.email())
        .or(() -> caller.token().map(token -> "token " + token.id()))
        .orElse("unknown");
  }
}
