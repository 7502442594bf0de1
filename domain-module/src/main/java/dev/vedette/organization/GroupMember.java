package dev.vedette.organization;

/**
 * A member of a team, as an identity provider sees one.
 *
 * @param email the user's, or the invited one
 */
public record GroupMember(long memberId, String email) {}
