package dev.vedette.api.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.api.json.Avatar;
import dev.vedette.api.organization.OrganizationRepresentation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a project in lists.
 *
 * @param team the first of the teams
 * @param organization left out where the path names it
 * @param stats left out where no period was asked for
 */
public record ProjectRepresentation(
    String id,
    String slug,
    String name,
    Optional<String> platform,
    Instant dateCreated,
    boolean isBookmarked,
    boolean isMember,
    List<String> features,
    Optional<Instant> firstEvent,
    List<String> access,
    boolean hasAccess,
    @JsonUnwrapped ProjectCapabilities capabilities,
    boolean isInternal,
    boolean isPublic,
    Avatar avatar,
    String color,
    String status,
    Optional<TeamReference> team,
    List<TeamReference> teams,
    List<String> platforms,
    List<String> environments,
    Optional<Map<String, String>> latestRelease,
    Optional<Map<String, Object>> latestDeploys,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<OrganizationRepresentation> organization,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<long[]>> stats) {

  ProjectRepresentation within(OrganizationRepresentation owner) {
    return new ProjectRepresentation(
        id,
        slug,
        name,
        platform,
        dateCreated,
        isBookmarked,
        isMember,
        features,
        firstEvent,
        access,
        hasAccess,
        capabilities,
        isInternal,
        isPublic,
        avatar,
        color,
        status,
        team,
        teams,
        platforms,
        environments,
        latestRelease,
        latestDeploys,
        Optional.of(owner),
        stats);
  }
}
