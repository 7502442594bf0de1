package dev.vedette.api.audit;

import dev.vedette.access.AuditEntry;
import dev.vedette.access.Changes.Change;
import dev.vedette.access.User;
import dev.vedette.api.access.UserAssembler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shapes entries of the log. */
final class AuditEntryAssembler {

  /** Type of a target that is a person. */
  static final String USER = "user";

  private AuditEntryAssembler() {}

  /**
   * A change.
   *
   * @param users those that are named in the log, by id; one that is gone is missing
   */
  static AuditEntryRepresentation of(AuditEntry entry, Map<Long, User> users) {
    Map<String, String> data = data(entry);
    return new AuditEntryRepresentation(
        Long.toString(entry.id()),
        actor(entry, users),
        entry.event().id(),
        entry.actor().address(),
        note(entry, data),
        entry.target().id(),
        Optional.of(entry.target())
            .filter(target -> target.type().equals(USER))
            .map(target -> users.get(target.id()))
            .map(UserAssembler::full),
        data,
        entry.dateCreated());
  }

  private static Object actor(AuditEntry entry, Map<Long, User> users) {
    User user =
        entry.actor().userId().isPresent() ? users.get(entry.actor().userId().getAsLong()) : null;
    return user == null
        ? new AuditEntryRepresentation.Named(entry.actor().label())
        : UserAssembler.full(user);
  }

  private static Map<String, String> data(AuditEntry entry) {
    Map<String, String> data = new LinkedHashMap<>();
    entry.changes().byField().forEach((field, change) -> data.put(field, text(change)));
    return data;
  }

  /** As Sentry words a changed setting; what is new or gone stands alone. */
  private static String text(Change change) {
    return change.before().isPresent() && change.after().isPresent()
        ? "from " + change.before().get() + " to " + change.after().get()
        : change.after().or(change::before).orElse("");
  }

  private static String note(AuditEntry entry, Map<String, String> data) {
    String what = entry.event().id() + ": " + entry.target().type() + " " + entry.target().label();
    return data.isEmpty()
        ? what
        : data.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ", what + " (", ")"));
  }
}
