package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.platform.jdbc.Jdbc;
import java.util.Optional;

/**
 * What storing an event asks of its tree, whatever it is.
 *
 * @param user what it says of its user
 * @param beyondTitle what a search for words finds besides the title: at most 1,000 characters
 * @param transaction of one, its summary
 * @param sdkName at most 64 characters
 */
record EventDetails(
    User user,
    Optional<String> beyondTitle,
    Optional<TransactionSummary> transaction,
    Optional<String> sdkName) {

  static EventDetails of(NormalizedEvent event) {
    JsonNode tree = event.data();
    return new EventDetails(
        User.of(tree.path("user")),
        SearchText.beyondTitle(event),
        TransactionSummary.of(event),
        Optional.ofNullable(text(tree.path("sdk"), "name", 64)));
  }

  /** What an event says of its user; null where it says nothing. */
  record User(String ident, String email, String username, String ipAddress, String name) {

    private static User of(JsonNode user) {
      return new User(
          text(user, "id", 128),
          text(user, "email", 254),
          text(user, "username", 128),
          text(user, "ip_address", 64),
          text(user, "name", 128));
    }
  }

  private static String text(JsonNode object, String key, int length) {
    String text = object.path(key).asText("");
    return text.isEmpty() ? null : Jdbc.fit(text, length);
  }
}
