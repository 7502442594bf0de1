package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** The user: a few known members, all others under {@code data}. */
final class UserNormalizer {
  private static final String AUTO = "{{auto}}";
  private static final int MAX_TAG = 200;

  private static final Shape SHAPE =
      new Shape()
          .json("id", 128)
          .text("email", 254)
          .text("username", 128)
          .text("ip_address", 64)
          .text("name", 128)
          .text("segment", 128)
          .object("geo", 2, 1024)
          .any("data", 5, 4096);

  private UserNormalizer() {}

  /** Normalises {@code user} in place and fills in the IP address where the client asks for it. */
  static void normalize(ObjectNode event, String platform, Arrival arrival, Remarks remarks) {
    JsonNode sent = event.get("user");
    if (sent != null && !sent.isObject()) {
      if (!sent.isNull()) {
        remarks.invalid("user", sent, "an object");
      }
      event.remove("user");
    }
    Optional<String> remote = arrival.remoteAddress().filter(IpAddresses::isValid);
    Optional<String> inferred = inferredAddress(event, platform, remote);
    if (!(event.get("user") instanceof ObjectNode) && inferred.isEmpty()) {
      return;
    }
    ObjectNode user =
        event.get("user") instanceof ObjectNode given ? given : event.putObject("user");
    remarks.enter("user");
    moveOthers(user);
    SHAPE.apply(user, remarks);
    address(user, inferred, remote, remarks);
    remarks.leave();
    if (user.isEmpty()) {
      event.remove("user");
    }
  }

  /** The first of id, username, email and IP address, as in {@code id:42}. */
  static Optional<String> tag(JsonNode event) {
    ObjectNode user = Fields.object(event, "user");
    for (String key : new String[] {"id", "username", "email", "ip_address"}) {
      String value = Text.line(Fields.text(user, key));
      if (!value.isEmpty()) {
        String prefix = key.equals("ip_address") ? "ip" : key;
        return Optional.of(Text.head(prefix + ":" + value, MAX_TAG));
      }
    }
    return Optional.empty();
  }

  private static void moveOthers(ObjectNode user) {
    ObjectNode others = Fields.NODES.objectNode();
    Iterator<Map.Entry<String, JsonNode>> entries = user.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      if (!SHAPE.knows(entry.getKey())) {
        others.set(entry.getKey(), entry.getValue());
        entries.remove();
      }
    }
    if (others.isEmpty()) {
      return;
    }
    JsonNode data = user.get("data");
    if (data instanceof ObjectNode object) {
      object.setAll(others);
    } else {
      user.set("data", others);
    }
  }

  private static void address(
      ObjectNode user, Optional<String> inferred, Optional<String> remote, Remarks remarks) {
    String address = Fields.text(user, "ip_address");
    if (address.equals(AUTO)) {
      user.remove("ip_address");
      remote.ifPresent(each -> user.put("ip_address", each));
    } else if (!address.isEmpty() && !IpAddresses.isValid(address)) {
      remarks.invalid("ip_address", user.remove("ip_address"), "an IP address");
    }
    if (!user.has("ip_address")) {
      inferred.ifPresent(each -> user.put("ip_address", each));
    }
  }

  /** New SDKs say so; before they could, the ones that run at the user's side meant it. */
  private static Optional<String> inferredAddress(
      ObjectNode event, String platform, Optional<String> remote) {
    Optional<String> proxied = proxiedAddress(event, remote);
    String setting = event.path("sdk").path("settings").path("infer_ip").asText("");
    return switch (setting) {
      case "auto" -> proxied.isPresent() ? proxied : remote;
      case "" ->
          switch (platform) {
            case "javascript", "cocoa", "objc" -> proxied.isPresent() ? proxied : remote;
            default -> proxied;
          };
      default -> Optional.empty();
    };
  }

  /** What the SDK's own server saw; it may ask for the sender's address there too. */
  private static Optional<String> proxiedAddress(ObjectNode event, Optional<String> remote) {
    ObjectNode env = Fields.object(Fields.object(event, "request"), "env");
    if (Fields.text(env, "REMOTE_ADDR").equals(AUTO)) {
      env.remove("REMOTE_ADDR");
      remote.ifPresent(address -> env.put("REMOTE_ADDR", address));
    }
    return Fields.optional(env, "REMOTE_ADDR").filter(IpAddresses::isValid);
  }
}
