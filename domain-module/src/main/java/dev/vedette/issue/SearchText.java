package dev.vedette.issue;

import dev.vedette.event.NormalizedEvent;
import dev.vedette.platform.jdbc.Jdbc;
import java.util.Locale;

/** What a search for text looks through: a line each for title, culprit and message. */
final class SearchText {

  private static final int MOST = 1000;
  private static final int LONGEST_MESSAGE = 500;

  private SearchText() {}

  /** In lower case, at most 1000 characters. */
  static String of(NormalizedEvent event) {
    String title = event.title().toLowerCase(Locale.ROOT);
    String message = Jdbc.fit(event.message(), LONGEST_MESSAGE).toLowerCase(Locale.ROOT);
    String text = title + "\n" + event.culprit().toLowerCase(Locale.ROOT);
    return Jdbc.fit(title.contains(message) ? text : text + "\n" + message, MOST);
  }
}
