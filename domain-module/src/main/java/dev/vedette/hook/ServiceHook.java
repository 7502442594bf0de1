package dev.vedette.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An address that is told of what happens in a project.
 *
 * @param guid 32 hexadecimal digits: its name in the API
 * @param creatorId the user who registered it
 * @param secret 64 hexadecimal digits that deliveries are signed with
 * @param events what it is told of, in the order of their names
 * @param failures attempts that failed since the last that did not
 * @param pausedUntil until when nothing is tried after failures; it may have passed
 * @param dropped events that it was never told of because too many were waiting
 */
public record ServiceHook(
    long id,
    long projectId,
    String guid,
    long creatorId,
    String url,
    String secret,
    List<HookEvent> events,
    boolean active,
    Instant dateCreated,
    int failures,
    Optional<Instant> pausedUntil,
    long dropped) {}
