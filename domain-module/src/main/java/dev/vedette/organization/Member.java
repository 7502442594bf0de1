package dev.vedette.organization;

import dev.vedette.access.Role;
import java.time.Instant;

/** A user's place in an organization. */
public record Member(long id, long organizationId, long userId, Role role, Instant dateCreated) {}
