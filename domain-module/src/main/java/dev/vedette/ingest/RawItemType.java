package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Items that are checked, counted and kept as they are. What is malformed is counted as invalid,
 * and the rest of its envelope is taken.
 *
 * @param name the item type
 * @param most bytes of a payload
 * @param mostItems of one envelope
 * @param valid whether such an item means something
 * @param invalid the reason of those that do not
 */
record RawItemType(
    String name,
    Category category,
    int most,
    int mostItems,
    Predicate<JsonNode> valid,
    String invalid)
    implements ItemType {

  /** The size of a session or a check-in by the protocol is 100 KiB. */
  private static final int SIZE = 100 * 1024;

  private static final int SESSIONS = 100;

  static RawItemType session() {
    return sessions("session", SessionItems::isSession);
  }

  static RawItemType sessions() {
    return sessions("sessions", SessionItems::isAggregates);
  }

  private static RawItemType sessions(String name, Predicate<JsonNode> valid) {
    return new RawItemType(name, Category.SESSION, SIZE, SESSIONS, valid, "invalid_session");
  }

  static RawItemType checkIn() {
    return new RawItemType(
        "check_in", Category.MONITOR, SIZE, SESSIONS, CheckIns::isCheckIn, "invalid_check_in");
  }

  /** Each is one, however many sessions it sums up. */
  @Override
  public long quantity(ItemHeader item) {
    return 1;
  }

  @Override
  public void read(ItemHeader item, EnvelopeReader payload, Parcel parcel) throws IOException {
    byte[] bytes = payload.payload(most).orElseThrow(this::tooLarge);
    if (parcel.items(this) > mostItems) {
      throw tooLarge();
    }
    Optional<JsonNode> json = Json.object(bytes);
    if (json.filter(valid).isPresent()) {
      parcel.keep(RawItem.of(parcel.sending(), name, bytes));
      parcel.count(category, Outcome.ACCEPTED, "", 1);
    } else {
      parcel.count(category, Outcome.INVALID, invalid, 1);
    }
  }

  private IngestException tooLarge() {
    return IngestException.tooLarge("type '" + name + "'");
  }
}
