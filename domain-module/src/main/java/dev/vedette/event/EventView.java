package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An event as Sentry's API and the web pages show it: everything that follows from what is stored
 * of it alone. Names of members in the JSON trees are those of the API.
 *
 * @param eventId 32 hexadecimal digits
 * @param type {@code error}, {@code default}, {@code csp} and so on
 * @param message what was logged; empty when nothing was
 * @param user {@code id, email, username, ip_address, name, geo, data}, null where unknown
 * @param tags sorted by key
 * @param contexts by name
 * @param context the client's free-form {@code extra}
 * @param packages versions of modules by name
 * @param entries the interfaces, most telling first
 * @param sdk {@code name} and {@code version}
 * @param size bytes of the event as it was sent
 * @param errors what normalisation could not use
 * @param fingerprint as the client sent it; empty if it did not
 * @param dateCreated when it happened
 * @param dateReceived when it came in
 * @param startTimestamp epoch seconds, of transactions
 * @param meta remarks on what was cut or dropped, each null or by place: {@code entries, message,
 *     user, contexts, sdk, context, packages, tags}
 */
public record EventView(
    String eventId,
    String type,
    String level,
    String platform,
    String title,
    String culprit,
    Optional<String> location,
    String message,
    ObjectNode metadata,
    Optional<ObjectNode> user,
    List<EventTag> tags,
    ObjectNode contexts,
    ObjectNode context,
    ObjectNode packages,
    List<Entry> entries,
    Optional<ObjectNode> sdk,
    OptionalLong size,
    Optional<String> release,
    Optional<String> environment,
    Optional<String> dist,
    Optional<String> transaction,
    Optional<String> logger,
    List<String> fingerprint,
    List<EventError> errors,
    Instant dateCreated,
    Optional<Instant> dateReceived,
    Optional<Double> startTimestamp,
    ObjectNode meta) {

  /**
   * An interface of an event.
   *
   * @param type {@code message}, {@code exception}, {@code stacktrace}, {@code threads}, {@code
   *     breadcrumbs}, {@code request}, {@code csp}, {@code template}, {@code debugmeta}, {@code
   *     spans} and so on
   * @param data in the shape that the API gives the type
   */
  public record Entry(String type, JsonNode data) {}

  /**
   * A tag as it is shown.
   *
   * @param key without {@code sentry:}
   * @param query a search that finds the value, where {@code key:value} would not
   */
  public record EventTag(String key, String value, Optional<String> query) {}

  /**
   * Something in the event that could not be used.
   *
   * @param type as in {@code invalid_data}
   * @param message the same in words
   * @param data at least {@code name} and often {@code value} and {@code reason}
   */
  public record EventError(String type, String message, ObjectNode data) {}
}
