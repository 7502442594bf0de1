package dev.vedette.api.access;

import dev.vedette.access.User;
import dev.vedette.api.json.Avatar;
import dev.vedette.platform.Secrets;
import java.util.List;
import java.util.Map;

/** Shapes users. */
public final class UserAssembler {

  private UserAssembler() {}

  /** The user in full. */
  public static UserRepresentation full(User user) {
    String id = Long.toString(user.id());
    return new UserRepresentation(
        id,
        user.name(),
        user.email(),
        user.email(),
        gravatar(user.email()),
        user.active(),
        false,
        user.hasPassword(),
        false,
        user.dateJoined(),
        user.lastLogin(),
        user.hasTwoFactor(),
        user.lastActive(),
        false,
        false,
        Map.of(),
        List.of(new UserRepresentation.Email(id, user.email(), false)),
        List.of(),
        Avatar.LETTERS,
        List.of(),
        false);
  }

  /** Where Gravatar would have a picture; the server itself never asks there. */
  private static String gravatar(String email) {
    return "https://secure.gravatar.com/avatar/" + Secrets.sha256(email) + "?s=32&d=mm";
  }
}
