package dev.vedette.access;

import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes bearer tokens, lists and revokes them; only their SHA-256 is stored. */
@Stateless
public class TokenService {

  private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{64}");
  private static final int SECRET_BYTES = 32;

  @Inject private TokenRepository tokens;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /**
   * Makes a user's token, {@code sntryu_…}.
   *
   * @throws InvalidException if the terms break their rules
   */
  public NewToken create(long userId, TokenTerms terms) {
    terms.check(clock.instant());
    return create(userId, terms, TokenKind.USER.prefix() + Secrets.hex(SECRET_BYTES));
  }

  /**
   * Makes a user's token with a text that the operator chose.
   *
   * @param text 64 lower-case hexadecimal digits
   * @throws IllegalArgumentException if the text has another form
   */
  public NewToken createWithText(long userId, TokenTerms terms, String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("A token is 64 lower-case hexadecimal digits");
    }
    return create(userId, terms, text);
  }

  /**
   * Makes an organization's token, {@code sntrys_…}, with the scope {@code org:ci}.
   *
   * @param slug the organization's, for the token's text
   * @param publicUrl of the server, for the token's text, without a slash at its end
   * @param createdBy the user who asks for it
   * @throws InvalidException if the name or the expiry breaks its rules
   */
  public NewToken createForOrganization(
      long organizationId,
      String slug,
      String publicUrl,
      String name,
      Optional<Instant> expiresAt,
      long createdBy) {
    var terms = new TokenTerms(name, Set.of(Scope.ORG_CI), expiresAt);
    terms.check(clock.instant());
    return create(
        organizationId,
        TokenKind.ORGANIZATION,
        createdBy,
        terms,
        OrganizationTokenText.create(slug, publicUrl, clock.instant()));
  }

  /**
   * Makes an internal integration's token, {@code sntryi_…}.
   *
   * @param held what the maker may do in the whole organization: the token may do no more
   * @param createdBy the user who asks for it
   * @throws InvalidException if the terms break their rules or go beyond what the maker holds
   */
  public NewToken createIntegration(
      long organizationId, TokenTerms terms, Set<Scope> held, long createdBy) {
    terms.check(clock.instant());
    if (!held.containsAll(Scope.withImplied(terms.scopes()))) {
      throw new InvalidException("scopes", "A token may not do more than the one who makes it.");
    }
    return create(
        organizationId,
        TokenKind.INTEGRATION,
        createdBy,
        terms,
        TokenKind.INTEGRATION.prefix() + Secrets.hex(SECRET_BYTES));
  }

  /** A user's tokens, newest first. */
  public Page<Token> ofUser(long userId, PageRequest page) {
    return Page.ofOffset(tokens.ofUser(userId, page), page);
  }

  /** An organization's tokens of a kind, newest first. */
  public Page<Token> ofOrganization(long organizationId, TokenKind kind, PageRequest page) {
    return Page.ofOffset(tokens.ofOrganization(organizationId, kind, page), page);
  }

  /**
   * A user's token.
   *
   * @throws NotFoundException if the user has none of this id
   */
  public Token getOfUser(long userId, long id) {
    return tokens
        .find(id)
        .map(TokenEntity::toToken)
        .filter(token -> token.userId().equals(OptionalLong.of(userId)))
        .orElseThrow(() -> new NotFoundException("Invalid token ID"));
  }

  /**
   * An organization's token.
   *
   * @throws NotFoundException if the organization has none of this id and kind
   */
  public Token getOfOrganization(long organizationId, TokenKind kind, long id) {
    return tokens
        .find(id)
        .map(TokenEntity::toToken)
        .filter(token -> token.organizationId().equals(OptionalLong.of(organizationId)))
        .filter(token -> token.kind() == kind)
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Gives a token another name.
   *
   * @throws InvalidException if the name is too long
   * @throws NotFoundException if the token was revoked meanwhile
   */
  public Token rename(Token token, String name) {
    String changed = name.strip();
    TokenTerms.checkName(changed);
    TokenEntity entity = tokens.find(token.id()).orElseThrow(NotFoundException::new);
    entity.rename(changed);
    record(token, token.kind().edited(), Changes.none().and("name", token.name(), changed));
    return entity.toToken();
  }

  /** Revokes a token: the next request with it is refused. */
  public void revoke(Token token) {
    if (tokens.delete(token.id())) {
      record(token, token.kind().removed(), Changes.none().and("scopes", scopes(token), null));
    }
  }

  /** Revokes every token of an organization that is deleted. */
  public void revokeAll(long organizationId) {
    tokens.deleteOfOrganization(organizationId);
  }

  private NewToken create(long userId, TokenTerms terms, String text) {
    var entity = TokenEntity.ofUser(userId, terms, text, Secrets.sha256(text), clock.instant());
    return add(entity, text);
  }

  private NewToken create(
      long organizationId, TokenKind kind, long createdBy, TokenTerms terms, String text) {
    var entity =
        TokenEntity.ofOrganization(
            organizationId, kind, createdBy, terms, text, Secrets.sha256(text), clock.instant());
    return add(entity, text);
  }

  private NewToken add(TokenEntity entity, String text) {
    tokens.add(entity);
    Token token = entity.toToken();
    record(
        token,
        token.kind().added(),
        Changes.none()
            .and("scopes", null, scopes(token))
            .and("expiresAt", null, token.expiresAt()));
    return new NewToken(token, text);
  }

  private static String scopes(Token token) {
    return token.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
  }

  private void record(Token token, AuditEvent event, Changes changes) {
    AuditTarget target = AuditTarget.of("token", token.id(), label(token));
    if (token.organizationId().isPresent()) {
      audit.record(event, token.organizationId().getAsLong(), target, changes);
    } else {
      audit.recordAccount(event, target, changes);
    }
  }

  private static String label(Token token) {
    return token.name().isEmpty() ? "…" + token.lastCharacters() : token.name();
  }
}
