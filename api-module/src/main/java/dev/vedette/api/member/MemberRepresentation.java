package dev.vedette.api.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.api.access.UserRepresentation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a member in lists.
 *
 * @param user null while the invitation waits
 * @param role older name of {@code orgRole}
 * @param inviteStatus always {@code approved}: nobody can ask to be invited
 * @param externalUsers names in other systems; left out where not asked for
 */
public record MemberRepresentation(
    String id,
    String email,
    String name,
    Optional<UserRepresentation> user,
    String orgRole,
    String role,
    String roleName,
    boolean pending,
    boolean expired,
    Map<String, Boolean> flags,
    Instant dateCreated,
    String inviteStatus,
    Optional<String> inviterName,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<Object>> externalUsers) {}
