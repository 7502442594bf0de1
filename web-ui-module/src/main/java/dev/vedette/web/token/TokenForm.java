package dev.vedette.web.token;

import dev.vedette.access.Scope;
import dev.vedette.access.TokenTerms;
import dev.vedette.web.page.FormErrors;
import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What somebody filled in for a new token. */
public class TokenForm {

  @FormParam("name")
  private String name;

  @FormParam("scope")
  private List<String> scope;

  @FormParam("expiry")
  private String expiry;

  /** For JAX-RS. */
  public TokenForm() {}

  String name() {
    return name == null ? "" : name.strip();
  }

  Expiry expiry() {
    return Expiry.of(expiry);
  }

  /** The known scopes among those that were ticked. */
  Set<Scope> scopes() {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String text : scope == null ? List.<String>of() : scope) {
      Scope.of(text).ifPresent(scopes::add);
    }
    return scopes;
  }

  TokenTerms terms(Instant now) {
    return new TokenTerms(name(), scopes(), expiry().from(now));
  }

  /** What a form asks for beyond the rules of a token. */
  FormErrors errors(boolean withScopes) {
    FormErrors errors = FormErrors.none();
    if (name().isEmpty()) {
      errors = errors.and("name", "Please give it a name, to know it again by.");
    }
    if (withScopes && scopes().isEmpty()) {
      errors = errors.and("scopes", "Please choose at least one.");
    }
    return errors;
  }
}
