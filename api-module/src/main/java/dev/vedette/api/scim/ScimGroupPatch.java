package dev.vedette.api.scim;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.json.Body;
import dev.vedette.organization.GroupChange;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a patch asks of a group: another name, and members to add, to remove or to have alone. */
final class ScimGroupPatch {

  /** Most members that one patch names. */
  static final int MAX_MEMBERS = 10_000;

  private static final String MEMBERS = "members";
  private static final String DISPLAY_NAME = "displayname";
  private static final String UNSUPPORTED =
      "Invalid Replace attr. Only displayName and members supported.";

  private final List<GroupChange> changes = new ArrayList<>();
  private int named;

  private ScimGroupPatch() {}

  /**
   * Understands a patch.
   *
   * @return the changes in order
   * @throws ScimException if an operation asks for something else
   * @throws NotFoundException if something that cannot be a member's id stands for one
   */
  static List<GroupChange> changes(Body body) {
    ScimGroupPatch patch = new ScimGroupPatch();
    ScimOperation.of(body).forEach(patch::read);
    return patch.changes;
  }

  private void read(ScimOperation operation) {
    switch (operation.kind()) {
      case ADD -> add(operation);
      case REMOVE -> remove(operation);
      case REPLACE -> replace(operation);
    }
  }

  private void add(ScimOperation operation) {
    if (operation.isAbout(MEMBERS)) {
      changes.add(new GroupChange.Add(ids(operation.value())));
    } else if (operation.path().isEmpty()) {
      JsonNode members = object(operation).get(MEMBERS);
      changes.add(new GroupChange.Add(ids(members)));
    } else {
      throw ScimException.invalidPatch();
    }
  }

  /** Okta names the member in the path, Entra ID several in the value. */
  private void remove(ScimOperation operation) {
    ScimPath path = operation.path().orElseThrow(ScimException::invalidPatch);
    if (!path.attribute().equals(MEMBERS)) {
      throw ScimException.invalidPatch();
    }
    if (path.filter().isPresent()) {
      ScimComparison filter = path.filter().get();
      if (!filter.attribute().equals("value")) {
        throw ScimException.invalidFilter();
      }
      changes.add(new GroupChange.Remove(Set.of(id(filter.value()))));
    } else if (operation.value().isMissingNode()) {
      changes.add(new GroupChange.Replace(Set.of())); // all of them (RFC 7644, 3.5.2.2)
    } else {
      changes.add(new GroupChange.Remove(ids(operation.value())));
    }
  }

  /** Okta sends an object with the name and an id of its own, Entra ID a path and the name. */
  private void replace(ScimOperation operation) {
    if (operation.isAbout(MEMBERS)) {
      changes.add(new GroupChange.Replace(ids(operation.value())));
    } else if (operation.isAbout(DISPLAY_NAME)) {
      changes.add(new GroupChange.Rename(name(operation.value())));
    } else if (operation.path().isEmpty()) {
      ScimObject value = object(operation);
      if (!value.has(DISPLAY_NAME) && !value.has(MEMBERS)) {
        throw ScimException.of(UNSUPPORTED);
      }
      if (value.has(DISPLAY_NAME)) {
        changes.add(new GroupChange.Rename(name(value.get(DISPLAY_NAME))));
      }
      if (value.has(MEMBERS)) {
        changes.add(new GroupChange.Replace(ids(value.get(MEMBERS))));
      }
    } else {
      throw ScimException.of(UNSUPPORTED);
    }
  }

  private static ScimObject object(ScimOperation operation) {
    return ScimObject.of(operation.value()).orElseThrow(ScimException::invalidPatch);
  }

  private static String name(JsonNode value) {
    return ScimObject.text("displayName", value);
  }

  /** Ids in {@code [{"value": "23"}]}, in one such object, or bare. */
  private Set<Long> ids(JsonNode value) {
    Set<Long> ids = new LinkedHashSet<>();
    if (value.isArray()) {
      value.forEach(each -> ids.add(id(each)));
    } else if (value.isMissingNode() || value.isNull()) {
      throw ScimException.invalidPatch();
    } else {
      ids.add(id(value));
    }
    named += ids.size();
    if (named > MAX_MEMBERS) {
      throw ScimException.of("Too many members sent, limit is " + MAX_MEMBERS + ".");
    }
    return ids;
  }

  private static long id(JsonNode member) {
    JsonNode value = ScimObject.of(member).map(object -> object.get("value")).orElse(member);
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw ScimException.invalidPatch();
    }
    return id(value.asText());
  }

  private static long id(String text) {
    if (!Slugs.isId(text)) {
      throw new NotFoundException("User not found.");
    }
    return Long.parseLong(text);
  }
}
