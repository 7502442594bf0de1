package dev.vedette.attachment;

import dev.vedette.platform.jdbc.Jdbc;
import java.net.URLConnection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A file to be kept for an event, which may not be stored yet.
 *
 * @param type one of the protocol's names, such as {@code event.attachment}
 * @param name as the client called it, 1 to 255 characters on one line
 * @param contentType at most 200 characters, without parameters
 */
public record NewAttachment(
    long projectId, UUID eventId, String type, String name, String contentType, StoredFile file) {

  /** The type of what is nothing more special. */
  public static final String ORDINARY = "event.attachment";

  /** The type of crash dumps of Windows and Breakpad. */
  public static final String MINIDUMP = "event.minidump";

  private static final Set<String> TYPES =
      Set.of(
          ORDINARY,
          MINIDUMP,
          "event.applecrashreport",
          "event.payload",
          "event.breadcrumbs",
          "event.view_hierarchy",
          "unreal.context",
          "unreal.logs");

  private static final String UNNAMED = "Unnamed Attachment";
  private static final String BINARY = "application/octet-stream";
  private static final int NAME = 255;
  private static final int CONTENT_TYPE = 200;

  /**
   * Makes one of what a client says.
   *
   * @param type unknown ones become ordinary
   * @param name any text
   * @param contentType with or without parameters; guessed by the name if there is none
   */
  public static NewAttachment of(
      long projectId,
      UUID eventId,
      Optional<String> type,
      Optional<String> name,
      Optional<String> contentType,
      StoredFile file) {
    String shown = name.map(NewAttachment::line).filter(text -> !text.isEmpty()).orElse(UNNAMED);
    return new NewAttachment(
        projectId,
        eventId,
        type.filter(TYPES::contains).orElse(ORDINARY),
        shown,
        contentType.flatMap(NewAttachment::essence).orElseGet(() -> guess(shown)),
        file);
  }

  private static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(2 * NAME)
        .map(each -> Character.isISOControl(each) ? ' ' : each)
        .forEach(line::appendCodePoint);
    return Jdbc.fit(line.toString().strip(), NAME);
  }

  /** The type without parameters, if it is one (RFC 9110, 8.3.1). */
  private static Optional<String> essence(String contentType) {
    int semicolon = contentType.indexOf(';');
    String essence =
        (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
            .strip()
            .toLowerCase(Locale.ROOT);
    int slash = essence.indexOf('/');
    boolean valid =
        essence.length() <= CONTENT_TYPE
            && slash > 0
            && slash < essence.length() - 1
            && slash == essence.lastIndexOf('/')
            && essence.chars().allMatch(NewAttachment::isOfType);
    return valid ? Optional.of(essence) : Optional.empty();
  }

  private static boolean isOfType(int each) {
    return each < 128 && Character.isLetterOrDigit(each) || "!#$&-^_.+/".indexOf(each) >= 0;
  }

  private static String guess(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".log")) {
      return "text/plain";
    }
    if (lower.endsWith(".json")) {
      return "application/json";
    }
    String guessed = URLConnection.guessContentTypeFromName(lower);
    return guessed == null ? BINARY : guessed;
  }
}
