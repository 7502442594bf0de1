package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.HexIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One parsed and normalised event. Texts contain no NUL and no lone surrogate, and fit the columns
 * that they are stored in. Nobody may change the JSON trees.
 *
 * @param type {@code error}, {@code default}, {@code csp}, {@code hpkp}, {@code expectct}, {@code
 *     expectstaple}, {@code nel}, {@code transaction} or {@code feedback}
 * @param level {@code debug}, {@code info}, {@code warning}, {@code error}, {@code fatal} or {@code
 *     sample}
 * @param platform one of {@link Platform}'s names
 * @param timestamp when it happened, in microseconds
 * @param received when it came in, in microseconds
 * @param title 1 to 255 characters on one line
 * @param culprit at most 200 characters, possibly empty
 * @param location at most 500 characters
 * @param message what was logged; empty when nothing was
 * @param metadata what a list shows of the event: at most 4,000 characters when written
 * @param tags sorted by key, each key once; derived tags are among them
 * @param unhandled whether an exception of it was caught by nobody
 * @param userTag {@code id:…}, {@code username:…}, {@code email:…} or {@code ip:…}
 * @param content the whole event in Sentry's names
 */
public record NormalizedEvent(
    UUID eventId,
    long projectId,
    String type,
    String level,
    String platform,
    Instant timestamp,
    Instant received,
    String title,
    String culprit,
    Optional<String> location,
    String message,
    ObjectNode metadata,
    List<Tag> tags,
    Optional<String> release,
    Optional<String> environment,
    Optional<String> dist,
    Optional<String> transaction,
    Optional<String> logger,
    boolean unhandled,
    Optional<String> userTag,
    EventContent content) {

  /** Copies the list, so that it cannot change. */
  public NormalizedEvent {
    tags = List.copyOf(tags);
  }

  /** Whether events of its type belong to issues: transactions and feedback do not. */
  public boolean makesIssue() {
    return !type.equals("transaction") && !type.equals("feedback");
  }

  /**
   * The whole event in Sentry's names; nobody may change it. Of one that is {@linkplain #settle
   * settled} it may have to be unpacked.
   */
  public ObjectNode data() {
    return content.tree();
  }

  /** Makes what storing it takes, and lets go of the rest: nothing of it changes any more. */
  public void settle() {
    content.settle(() -> EventDetails.of(this), this::rest);
  }

  /** What is stored of the whole event, compressed: at most 1 MiB. */
  public byte[] packed() {
    settle();
    return content.packed();
  }

  /** What of it issues can be searched for, beside tags. */
  public EventFacets facets() {
    settle();
    return content.facets();
  }

  /** The SDK that sent it: at most 64 characters. */
  public Optional<String> sdkName() {
    return details().sdkName();
  }

  EventDetails details() {
    settle();
    return content.details();
  }

  /** Of an event that is too large nearly nothing is left but why. */
  private ObjectNode rest() {
    ObjectNode rest = Fields.NODES.objectNode();
    rest.put("event_id", HexIds.text(eventId));
    rest.put("message", title);
    rest.putArray("errors").addObject().put("type", "too_large");
    return rest;
  }
}
