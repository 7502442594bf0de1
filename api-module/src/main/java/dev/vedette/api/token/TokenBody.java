package dev.vedette.api.token;

import dev.vedette.access.Scope;
import dev.vedette.access.TokenTerms;
import dev.vedette.api.json.Body;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.NotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody wants of a token. */
final class TokenBody {

  private static final int MAX_SCOPE = 40;

  private TokenBody() {}

  /** What a user's new token is to be. */
  static TokenTerms terms(Body body) {
    String name = body.optionalText("name", TokenTerms.MAX_NAME).orElse("");
    if (!body.has("scopes")) {
      body.wrong("scopes", "This field is required.");
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String text : body.texts("scopes", Scope.values().length, MAX_SCOPE).orElse(List.of())) {
      Optional<Scope> scope = Scope.of(text);
      scope.ifPresent(scopes::add);
      if (scope.isEmpty()) {
        body.wrong("scopes", "\"" + text + "\" is not a valid choice.");
      }
    }
    var terms = new TokenTerms(name, scopes, body.time("expiresAt"));
    body.check();
    return terms;
  }

  /**
   * The name of an organization's token, with the words that Sentry has for a wrong one.
   *
   * @throws BadRequestException if there is none or it is too long
   */
  static String organizationTokenName(Body body) {
    String name = body.raw("name").asText("").strip();
    if (name.isEmpty()) {
      throw new BadRequestException("The name cannot be blank.");
    }
    if (name.length() > TokenTerms.MAX_NAME) {
      throw new BadRequestException(
          "The name cannot be longer than " + TokenTerms.MAX_NAME + " characters.");
    }
    return name;
  }

  /**
   * The id in a path.
   *
   * @throws NotFoundException if it is no number
   */
  static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NotFoundException();
    }
  }
}
