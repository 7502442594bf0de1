package dev.vedette.api.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a team as a group.
 *
 * @param members left out where not asked for
 */
record ScimGroupRepresentation(
    List<String> schemas,
    String id,
    String displayName,
    Meta meta,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<GroupMember>> members) {

  /** A member by id and e-mail address. */
  record GroupMember(String value, String display) {}

  /** What it is. */
  record Meta(String resourceType) {}
}
