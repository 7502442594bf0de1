package dev.vedette.event.filter;

import dev.vedette.event.IpAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** An IP address or a network in CIDR notation, such as {@code 10.0.0.0/8}. Immutable. */
public final class IpNetwork {
  private final byte[] address;
  private final int bits;

  private IpNetwork(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /**
   * Reads an address with or without a length.
   *
   * @throws IllegalArgumentException if it is neither, with a message that names it
   */
  public static IpNetwork of(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    if (!IpAddresses.isValid(host)) {
      throw new IllegalArgumentException(text + " is not an acceptable value");
    }
    byte[] address = bytes(host);
    int bits = slash < 0 ? address.length * 8 : length(text.substring(slash + 1));
    if (bits < 0 || bits > address.length * 8) {
      throw new IllegalArgumentException(text + " is not an acceptable value");
    }
    return new IpNetwork(address, bits);
  }

  /** Whether an address is in this network; never, if it is none. */
  boolean contains(String text) {
    if (!IpAddresses.isValid(text)) {
      return false;
    }
    byte[] other = bytes(text);
    if (other.length != address.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (other[i] != address[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0
        || (other[whole] & 0xff) >> (8 - rest) == (address[whole] & 0xff) >> (8 - rest);
  }

  private static int length(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 3;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(text) : -1;
  }

  /** A valid literal is never looked up in a DNS. */
  private static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal + " is not an acceptable value", e);
    }
  }
}
