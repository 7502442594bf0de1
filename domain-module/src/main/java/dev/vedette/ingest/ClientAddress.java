package dev.vedette.ingest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request comes from, for events that ask for the sender's address. */
final class ClientAddress {
  private static final Pattern ADDRESS =
      Pattern.compile("\\[?([0-9a-fA-F:.]{2,45})]?");
  private static final Pattern V4_PORT = Pattern.compile("([0-9.]{7,15}):[0-9]{1,5}");
  private static final Pattern V6_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]):[0-9]{1,5}");

  private final boolean trustProxy;

  /**
   * Makes a reader of addresses.
   *
   * @param trustProxy whether {@code X-Forwarded-For} is believed; its first entry counts then
   */
  ClientAddress(boolean trustProxy) {
    this.trustProxy = trustProxy;
  }

  /** The address in plain form, IPv4 or IPv6; empty if there is none of that form. */
  Optional<String> of(IngestRequest request) {
    Optional<String> forwarded =
        trustProxy
            ? request
                .header("X-Forwarded-For")
                .map(list -> list.split(",", 2)[0])
                .flatMap(ClientAddress::plain)
            : Optional.empty();
    return forwarded.or(() -> request.peer().flatMap(ClientAddress::plain));
  }

  private static Optional<String> plain(String text) {
    String address = text.trim().replaceAll("%.*$", "");
    address = V4_PORT.matcher(address).replaceAll("$1");
    address = V6_PORT.matcher(address).replaceAll("$1");
    var matcher = ADDRESS.matcher(address);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
