package dev.vedette.api.access;

import dev.vedette.access.Caller;
import dev.vedette.access.Scope;
import java.util.Optional;

/** Shapes the root of the API. */
final class RootAssembler {

  /** Sentry's name of this API. */
  private static final String VERSION = "0";

  private RootAssembler() {}

  static RootRepresentation of(Optional<Caller> caller) {
    return new RootRepresentation(
        VERSION,
        caller
            .flatMap(Caller::token)
            .map(
                token ->
                    new RootRepresentation.Auth(
                        token.scopes().stream().map(Scope::text).sorted().toList())),
        caller.flatMap(Caller::user).map(UserAssembler::full));
  }
}
