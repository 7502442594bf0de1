package dev.vedette.api.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiJson;
import dev.vedette.project.Project;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape of a project in its organization's list: that of other lists, less what an icon needs,
 * and with what the client adds and takes away.
 *
 * @param options names of settings to show, as in Sentry; one that does not exist is left out
 * @param collapse what to leave out
 */
record OrganizationProjectShape(Set<String> options, Set<String> collapse) {

  private static final List<String> LEFT_OUT =
      List.of("avatar", "color", "status", "isInternal", "isPublic");

  ObjectNode of(Project project, ProjectRepresentation shape) {
    ObjectNode item = ApiJson.MAPPER.valueToTree(shape);
    item.remove(LEFT_OUT);
    item.remove(collapse.stream().filter("latestDeploys"::equals).toList());
    if (!options.isEmpty()) {
      Map<String, Object> known = ProjectDetailAssembler.options(project);
      known.keySet().retainAll(options);
      item.set("options", ApiJson.MAPPER.valueToTree(known));
    }
    return item;
  }

  /** Reads both parameters, each of which may come several times. */
  static OrganizationProjectShape of(Collection<String> options, Collection<String> collapse) {
    return new OrganizationProjectShape(Set.copyOf(options), Set.copyOf(collapse));
  }
}
