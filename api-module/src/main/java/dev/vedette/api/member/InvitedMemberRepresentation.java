package dev.vedette.api.member;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The shape of somebody who was just invited.
 *
 * @param invite_link told only now: afterwards nobody knows it
 */
public record InvitedMemberRepresentation(
    @JsonUnwrapped MemberRepresentation member, String invite_link) {}
