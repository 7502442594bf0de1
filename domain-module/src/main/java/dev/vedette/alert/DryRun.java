package dev.vedette.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a rule would have been triggered by.
 *
 * @param hits newest first
 * @param complete whether all was looked at; else there was more than a dry run reads
 */
public record DryRun(List<Hit> hits, boolean complete) {

  /** Days that are looked at. */
  public static final int DAYS = 7;

  /** Most hits. */
  public static final int MOST = 100;

  /**
   * The rule would have been triggered.
   *
   * @param eventId by this event
   */
  public record Hit(long issueId, UUID eventId, Instant at) {}
}
