package dev.vedette.hook;

import java.util.Optional;
import java.util.UUID;

/** Shapes what is delivered. The API implements it, because the shapes are its own. */
public interface HookPayload {

  /** Tells of a stored event: JSON; empty if the event, its issue or its project is gone. */
  Optional<byte[]> ofEvent(long projectId, UUID eventId);

  /** Says no more than that somebody tries the hook: JSON; empty if the project is gone. */
  Optional<byte[]> ofPing(long projectId);
}
