package dev.vedette.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Leads events to issues as {@link IssueFinder} does, without writing anything: each goes to the
 * issue of the first of its hashes that is known, or founds one; its other hashes lead there from
 * then on.
 */
final class GroupingReplay {

  private final Map<UUID, Place> places = new HashMap<>();
  private int founded;

  /**
   * Where an event comes to.
   *
   * @param issueId 0 for an issue that would be made
   * @param number of that issue, from 1; 0 for one that exists
   * @param founder the event that it would be made for; -1 for one that exists
   */
  record Place(long issueId, int number, int founder) {}

  /** With hashes that lead to issues already. */
  GroupingReplay(Map<UUID, Long> known) {
    known.forEach((hash, issue) -> places.put(hash, new Place(issue, 0, -1)));
  }

  /** The places of events, in the order in which they come. */
  List<Place> run(List<List<UUID>> hashesOfEvents) {
    List<Place> found = new ArrayList<>(hashesOfEvents.size());
    for (int i = 0; i < hashesOfEvents.size(); i++) {
      Place place = null;
      for (UUID hash : hashesOfEvents.get(i)) {
        place = place == null ? places.get(hash) : place;
      }
      if (place == null) {
        place = new Place(0, ++founded, i);
      }
      for (UUID hash : hashesOfEvents.get(i)) {
        places.putIfAbsent(hash, place);
      }
      found.add(place);
    }
    return found;
  }

  /** How many issues were made. */
  int founded() {
    return founded;
  }
}
