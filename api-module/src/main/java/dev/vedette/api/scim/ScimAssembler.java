package dev.vedette.api.scim;

import dev.vedette.organization.GroupMember;
import dev.vedette.organization.Member;
import dev.vedette.organization.Team;
import java.util.List;
import java.util.Optional;

/** Shapes members as users and teams as groups. */
final class ScimAssembler {

  private static final List<String> USER = List.of("urn:ietf:params:scim:schemas:core:2.0:User");
  private static final List<String> GROUP = List.of("urn:ietf:params:scim:schemas:core:2.0:Group");
  private static final String UNKNOWN = "N/A";

  private ScimAssembler() {}

  /** A member. */
  static ScimUserRepresentation user(Member member) {
    return user(member, true);
  }

  /** Somebody who was a member until now. */
  static ScimUserRepresentation gone(Member member) {
    return user(member, false);
  }

  private static ScimUserRepresentation user(Member member, boolean active) {
    return new ScimUserRepresentation(
        USER,
        Long.toString(member.id()),
        member.email(),
        new ScimUserRepresentation.Name(UNKNOWN, UNKNOWN),
        List.of(new ScimUserRepresentation.Email(true, member.email(), "work")),
        active,
        new ScimUserRepresentation.Meta("User"),
        member.role().id());
  }

  /**
   * A team.
   *
   * @param members empty if they were not asked for
   */
  static ScimGroupRepresentation group(Team team, Optional<List<GroupMember>> members) {
    return new ScimGroupRepresentation(
        GROUP,
        Long.toString(team.id()),
        team.name(),
        new ScimGroupRepresentation.Meta("Group"),
        members.map(
            all ->
                all.stream()
                    .map(
                        each ->
                            new ScimGroupRepresentation.GroupMember(
                                Long.toString(each.memberId()), each.email()))
                    .toList()));
  }
}
