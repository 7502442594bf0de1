package dev.vedette.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses, such as {@code 10.0.0.0/8}.
 *
 * @param network 4 or 16 bytes
 * @param bits how many of them matter, from the left
 */
record Cidr(byte[] network, int bits) {

  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /**
   * Reads a range; a single address is a range of one.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  static Cidr parse(String text) {
    int slash = text.indexOf('/');
    byte[] network = address(slash < 0 ? text : text.substring(0, slash), text);
    int most = network.length * 8;
    int bits;
    try {
      bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no range of addresses", e);
    }
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("\"" + text + "\" is no range of addresses");
    }
    return new Cidr(network, bits);
  }

  /** Whether a text is written as an address or a range of them, right or wrong. */
  static boolean looksLikeOne(String text) {
    return text.indexOf('/') >= 0 || LITERAL.matcher(text).matches();
  }

  /** Whether an address is in the range; one of the other family is not. */
  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != network[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || ((address[whole] ^ network[whole]) & 0xff) >> (8 - rest) == 0;
  }

  /**
   * The bytes of an address that is written out; no name is looked up. IPv4-mapped ones keep their
   * 16 bytes only if they are needed to say a range of them.
   */
  private static byte[] address(String literal, String text) {
    if (!LITERAL.matcher(literal).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no range of addresses");
    }
    try {
      byte[] bytes = InetAddress.getByName(literal).getAddress();
      return literal.indexOf(':') >= 0 && bytes.length == 4 ? mapped(bytes) : bytes;
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no range of addresses", e);
    }
  }

  private static byte[] mapped(byte[] four) {
    byte[] bytes = new byte[16];
    bytes[10] = (byte) 0xff;
    bytes[11] = (byte) 0xff;
    System.arraycopy(four, 0, bytes, 12, 4);
    return bytes;
  }
}
