package dev.vedette.api.token;

import dev.vedette.access.NewToken;
import dev.vedette.access.Scope;
import dev.vedette.access.Token;
import java.util.List;
import java.util.Optional;

/** Shapes tokens. */
final class TokenAssembler {

  private TokenAssembler() {}

  static ApiTokenRepresentation ofUser(Token token) {
    return ofUser(token, Optional.empty());
  }

  static ApiTokenRepresentation ofUser(NewToken created) {
    return ofUser(created.token(), Optional.of(created.text()));
  }

  static OrganizationTokenRepresentation ofOrganization(Token token) {
    return ofOrganization(token, Optional.empty());
  }

  static OrganizationTokenRepresentation ofOrganization(NewToken created) {
    return ofOrganization(created.token(), Optional.of(created.text()));
  }

  private static ApiTokenRepresentation ofUser(Token token, Optional<String> text) {
    return new ApiTokenRepresentation(
        Long.toString(token.id()),
        token.name(),
        scopes(token),
        Optional.empty(),
        token.expiresAt(),
        token.dateCreated(),
        token.dateLastUsed(),
        Optional.empty(),
        Optional.empty(),
        token.lastCharacters(),
        text);
  }

  private static OrganizationTokenRepresentation ofOrganization(
      Token token, Optional<String> text) {
    return new OrganizationTokenRepresentation(
        Long.toString(token.id()),
        token.name(),
        scopes(token),
        token.lastCharacters(),
        token.dateCreated(),
        token.dateLastUsed(),
        token.expiresAt(),
        Optional.empty(), // which project it was used for is not recorded
        text);
  }

  private static List<String> scopes(Token token) {
    return token.scopes().stream().map(Scope::text).sorted().toList();
  }
}
