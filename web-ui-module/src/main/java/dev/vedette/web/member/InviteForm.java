package dev.vedette.web.member;

import dev.vedette.access.Role;
import dev.vedette.platform.mail.Mail;
import dev.vedette.web.page.FormErrors;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody filled in to invite people. */
public class InviteForm {

  /** The most people in one go. */
  static final int MAX_PEOPLE = 50;

  private static final int MAX_TEXT = 20_000;

  @FormParam("emails")
  private String emails;

  @FormParam("role")
  private String role;

  @FormParam("team")
  private List<String> team;

  /** For JAX-RS. */
  public InviteForm() {}

  String emails() {
    return emails == null ? "" : emails.substring(0, Math.min(MAX_TEXT, emails.length()));
  }

  /** The addresses, once each, however they are separated. */
  Set<String> addresses() {
    return Arrays.stream(emails().split("[\\s,;]+"))
        .filter(each -> !each.isEmpty())
        .map(each -> each.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Optional<Role> role() {
    return Optional.ofNullable(role).flatMap(Role::of);
  }

  Set<String> teams() {
    return team == null ? Set.of() : Set.copyOf(team);
  }

  FormErrors errors() {
    Set<String> addresses = addresses();
    if (addresses.isEmpty()) {
      return FormErrors.of("emails", "Please give at least one email address.");
    }
    if (addresses.size() > MAX_PEOPLE) {
      return FormErrors.of("emails", "Please invite at most " + MAX_PEOPLE + " people at once.");
    }
    List<String> wrong = addresses.stream().filter(each -> !Mail.isAddress(each)).toList();
    return wrong.isEmpty()
        ? FormErrors.none()
        : FormErrors.of("emails", "These are no email addresses: " + String.join(", ", wrong));
  }
}
