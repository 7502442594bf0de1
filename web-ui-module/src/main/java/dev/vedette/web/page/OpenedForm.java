package dev.vedette.web.page;

import dev.vedette.platform.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the fields of a form held when it was opened, as a hidden field brings it back. So a form
 * changes only what its sender changed, and undoes nothing that somebody else has changed since.
 */
public final class OpenedForm {

  private static final int DIGITS = 16;

  private final Map<String, String> digests = new HashMap<>();

  /**
   * Reads the hidden field; where a field is missing in it, it counts as changed.
   *
   * @param text what {@link #text} wrote, or anything
   */
  public OpenedForm(String text) {
    for (String field : text.split(" ")) {
      int end = field.lastIndexOf('=');
      if (end > 0) {
        digests.put(field.substring(0, end), field.substring(end + 1));
      }
    }
  }

  /**
   * What the hidden field holds: a digest of each field, so that it stays short.
   *
   * @param fields by names without blanks
   */
  public static String text(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + digest(field.getValue()))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** Whether a field holds something else now. */
  public boolean isChanged(String field, String now) {
    return !digest(now).equals(digests.get(field));
  }

  /** Browsers send other ends of lines than they were given. */
  private static String digest(String text) {
    String lines = text.strip().lines().collect(Collectors.joining("\n"));
    return Secrets.sha256(lines).substring(0, DIGITS);
  }
}
