package dev.vedette.issue.search;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom events met; the latest event says who they are.
 *
 * @param id number of their tag
 * @param tagValue {@code id:…}, {@code username:…}, {@code email:…} or {@code ip:…}
 * @param ident what the client calls them by
 */
public record EventUser(
    long id,
    String tagValue,
    Optional<String> ident,
    Optional<String> email,
    Optional<String> username,
    Optional<String> ipAddress,
    Optional<String> name,
    Instant dateCreated) {

  /** The best that there is to call them. */
  public String shown() {
    return name.or(() -> email)
        .or(() -> username)
        .or(() -> ident)
        .or(() -> ipAddress)
        .orElse(tagValue);
  }
}
