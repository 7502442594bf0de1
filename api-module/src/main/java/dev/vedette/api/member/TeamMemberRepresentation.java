package dev.vedette.api.member;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The shape of a member in the list of a team, with the role that counts there. */
public record TeamMemberRepresentation(
    @JsonUnwrapped MemberRepresentation member, String teamRole, String teamSlug) {}
