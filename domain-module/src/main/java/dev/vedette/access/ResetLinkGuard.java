package dev.vedette.access;

/** Tells whether a link for a new password that somebody else made is still good. */
public interface ResetLinkGuard {

  /** Whether this person may still hold what opens that one's account. */
  boolean mayHold(long makerId, long userId);
}
