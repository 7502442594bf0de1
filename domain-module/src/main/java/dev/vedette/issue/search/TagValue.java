package dev.vedette.issue.search;

import java.time.Instant;

/**
 * A value of a tag.
 *
 * @param id the same as long as the project exists
 * @param key name of the tag as it is shown
 * @param count events that have it
 */
public record TagValue(
    long id, String key, String value, long count, Instant firstSeen, Instant lastSeen) {

  /** A search for issues whose events have it. */
  public String search() {
    boolean plain = key.chars().allMatch(TagValue::isPlain);
    if (plain && !Field.isKnown(key) && !Field.isUnsearchable(key) && !key.equals("has")) {
      return key + ":" + quoted(value).replace("*", "\\*");
    }
    return "tags[" + (plain ? key : quoted(key)) + "]:" + quoted(value).replace("*", "\\*");
  }

  private static boolean isPlain(int each) {
    return each < 128 && Character.isLetterOrDigit(each) || "_.-".indexOf(each) >= 0;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
