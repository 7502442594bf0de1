package dev.vedette.api.project;

import dev.vedette.organization.Team;
import java.util.List;

/**
 * What the shape of a project needs besides the project.
 *
 * @param teams those that own it, in order
 * @param environments that its events named
 * @param bookmarked whether the caller has marked it
 * @param released whether an event named a release
 */
public record ProjectFacts(
    List<Team> teams, List<String> environments, boolean bookmarked, boolean released) {}
