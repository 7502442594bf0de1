package dev.vedette.event.scrub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.IpAddresses;

/** What becomes of a user who was known by an address alone, when that is an address no more. */
final class UserAddress {
  private UserAddress() {}

  /**
   * A hashed or masked address still tells users apart: it becomes the user's id. What else is no
   * address any more goes, and so does a user of whom nothing is left.
   */
  static void moveToId(ObjectNode event) {
    if (!(event.get("user") instanceof ObjectNode user)) {
      return;
    }
    String address = user.path("ip_address").asText("");
    if (!address.isEmpty() && !IpAddresses.isValid(address)) {
      user.remove("ip_address");
      if (!user.has("id") && !user.has("username") && !user.has("email")) {
        user.put("id", address);
      }
    }
    if (user.isEmpty()) {
      event.remove("user");
    }
  }
}
