package dev.vedette.feedback;

import dev.vedette.platform.jdbc.Jdbc;
import java.util.UUID;

/**
 * What a user wrote about an event.
 *
 * @param eventId the event, which may not be stored yet
 * @param name at most {@value #MAX_NAME} characters, possibly empty
 * @param email at most {@value #MAX_EMAIL} characters, possibly empty
 * @param comments 1 to {@value #MAX_COMMENTS} characters
 */
public record NewUserReport(
    long projectId, UUID eventId, String name, String email, String comments) {

  /** Longest name. */
  public static final int MAX_NAME = 128;

  /** Longest address (RFC 5321). */
  public static final int MAX_EMAIL = 254;

  /** Longest text; Sentry's Relay cuts there, too. */
  public static final int MAX_COMMENTS = 4096;

  /** Cuts what is too long. */
  public NewUserReport {
    name = Jdbc.fit(name.strip(), MAX_NAME);
    email = Jdbc.fit(email.strip(), MAX_EMAIL);
    comments = Jdbc.fit(comments.strip(), MAX_COMMENTS);
  }
}
