package dev.vedette.project;

import java.util.List;

/**
 * The projects of a team, as far as there is room for them.
 *
 * @param first the first by slug
 * @param total how many there are
 */
public record TeamProjects(List<Project> first, int total) {

  static final TeamProjects NONE = new TeamProjects(List.of(), 0);
}
