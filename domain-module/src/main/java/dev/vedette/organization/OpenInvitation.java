package dev.vedette.organization;

/**
 * What the holder of a link is shown.
 *
 * @param state whether the link works
 * @param hasAccount whether the invited address has an account, which alone can accept then
 */
public record OpenInvitation(
    Member member, Organization organization, State state, boolean hasAccount) {

  /** What became of an invitation. */
  public enum State {
    WAITING,
    EXPIRED,
    ACCEPTED
  }
}
