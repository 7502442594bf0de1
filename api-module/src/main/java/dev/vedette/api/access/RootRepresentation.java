package dev.vedette.api.access;

import java.util.List;
import java.util.Optional;

/** What the root of the API tells of the caller. */
public record RootRepresentation(
    String version, Optional<Auth> auth, Optional<UserRepresentation> user) {

  /** The scopes of the caller's token. */
  public record Auth(List<String> scopes) {}
}
