package dev.vedette.access;

/** Somebody who is signed in, and the session that vouches for it. */
public record SignedIn(User user, long sessionId) {}
