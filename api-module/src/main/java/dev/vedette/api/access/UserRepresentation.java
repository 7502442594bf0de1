package dev.vedette.api.access;

import dev.vedette.api.json.Avatar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of a user. */
public record UserRepresentation(
    String id,
    String name,
    String username,
    String email,
    String avatarUrl,
    boolean isActive,
    boolean isSuspended,
    boolean hasPasswordAuth,
    boolean isManaged,
    Instant dateJoined,
    Optional<Instant> lastLogin,
    boolean has2fa,
    Optional<Instant> lastActive,
    boolean isSuperuser,
    boolean isStaff,
    Map<String, String> experiments,
    List<Email> emails,
    List<String> identities,
    Avatar avatar,
    List<String> authenticators,
    boolean canReset2fa) {

  /** An address of the user; {@code is_verified} is false: nobody is asked to prove one. */
  public record Email(String id, String email, boolean is_verified) {}
}
