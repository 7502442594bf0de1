package dev.vedette.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request comes from: the peer, or whoever a trusted reverse proxy names. */
public final class ClientAddress {

  private static final Pattern ADDRESS = Pattern.compile("\\[?([0-9a-fA-F:.]{2,45})]?");
  private static final Pattern V4_PORT = Pattern.compile("([0-9.]{7,15}):[0-9]{1,5}");
  private static final Pattern V6_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]):[0-9]{1,5}");

  private final boolean trustProxy;

  /**
   * Makes a reader of addresses.
   *
   * @param trustProxy whether {@code X-Forwarded-For} is believed; its last entry counts then
   */
  public ClientAddress(boolean trustProxy) {
    this.trustProxy = trustProxy;
  }

  /**
   * The address in plain form, IPv4 or IPv6; empty if there is none of that form.
   *
   * @param forwardedFor the request's {@code X-Forwarded-For}, all lines of it, if it has one
   * @param peer the address at the other end of the connection
   */
  public Optional<String> of(Optional<String> forwardedFor, Optional<String> peer) {
    Optional<String> forwarded =
        trustProxy
            ? forwardedFor.map(ClientAddress::last).flatMap(ClientAddress::plain)
            : Optional.empty();
    return forwarded.or(() -> peer.flatMap(ClientAddress::plain));
  }

  /** What the proxy next to us saw; the entries before it are the client's to choose. */
  private static String last(String list) {
    return list.substring(list.lastIndexOf(',') + 1);
  }

  private static Optional<String> plain(String text) {
    String address = text.trim().replaceAll("%.*$", "");
    address = V4_PORT.matcher(address).replaceAll("$1");
    address = V6_PORT.matcher(address).replaceAll("$1");
    var matcher = ADDRESS.matcher(address);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
