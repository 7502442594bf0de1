package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.vedette.platform.jdbc.Jdbc;
import java.util.Optional;

/** What a search for words finds of an event besides its title. */
final class SearchText {

  private static final int MAX = 1000;

  /** The title has so much of the first line of a message or of an exception's value. */
  private static final int IN_TITLE = 100;

  private SearchText() {}

  /** At most 1,000 characters; empty if the title has it all, as with most events. */
  static Optional<String> beyondTitle(NormalizedEvent event) {
    StringBuilder text = new StringBuilder();
    ArrayNode exceptions = Fields.values(event.data(), "exception");
    if (!exceptions.isEmpty() || !inTitle(event.message())) {
      text.append(event.message());
    }
    int last = exceptions.size() - 1;
    for (int i = last; i >= 0 && text.length() < MAX; i--) {
      JsonNode exception = exceptions.get(i);
      String value = Fields.text(exception, "value");
      if (i != last || !inTitle(value)) {
        text.append(text.isEmpty() ? "" : "\n");
        text.append(Fields.text(exception, "type")).append(": ").append(value);
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(Jdbc.fit(text.toString(), MAX));
  }

  private static boolean inTitle(String text) {
    return text.length() <= IN_TITLE && text.indexOf('\n') < 0;
  }
}
