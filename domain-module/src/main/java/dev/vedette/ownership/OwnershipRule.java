package dev.vedette.ownership;

import java.util.List;

/**
 * A line of the rules.
 *
 * @param line from 1
 * @param type {@code path}, {@code module}, {@code url} or {@code tags.NAME}
 * @param pattern with {@code *} for any characters and {@code ?} for one; case does not matter
 * @param owners at least one
 */
public record OwnershipRule(int line, String type, String pattern, List<OwnerName> owners) {

  /** What the type of a rule on a tag begins with. */
  static final String TAGS = "tags.";

  /** Copies the list, so that it cannot change. */
  public OwnershipRule {
    owners = List.copyOf(owners);
  }

  /** Whether an event matches. */
  boolean matches(EventTexts event) {
    String wanted = EventTexts.lower(pattern);
    for (String text : event.of(type)) {
      if (Wildcards.match(wanted, text)) {
        return true;
      }
    }
    return false;
  }
}
