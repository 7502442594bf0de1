package dev.vedette.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that sends events: an application or a service.
 *
 * @param slug unique in the organization, up to 100 characters
 * @param platform one of {@link Platforms}; empty if nobody said
 * @param securityToken 32 hexadecimal digits with which we would identify ourselves to the
 *     project's hosts; nothing is fetched from them yet
 * @param firstEvent when the first error arrived
 */
public record Project(
    long id,
    long organizationId,
    String slug,
    String name,
    Optional<String> platform,
    ProjectSettings settings,
    String securityToken,
    Optional<Instant> firstEvent,
    Instant dateCreated) {

  /** The colour that stands for the project, such as {@code #bf5b3f}. */
  public String color() {
    return ProjectColor.of(slug);
  }

  /** Origins that browsers may send from; {@code *} is all. */
  public List<String> allowedDomains() {
    return settings.allowedDomains();
  }
}
