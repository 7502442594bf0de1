package dev.vedette.hook;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: private, loopback, link-local, shared
 * (CGNAT), multicast, documentation, benchmarking, reserved and unspecified ones, and IPv6
 * addresses that stand for such an IPv4 address. The source of the ranges is IANA's registries of
 * special-purpose addresses (RFC 6890 and its successors).
 */
final class PublicAddress {

  private static final List<Cidr> SPECIAL_V4 =
      cidrs(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Only these are given out for the public internet. */
  private static final Cidr GLOBAL_V6 = Cidr.parse("2000::/3");

  /** Within those: protocols (Teredo among them) and documentation. */
  private static final List<Cidr> SPECIAL_V6 = cidrs("2001::/23", "2001:db8::/32", "3fff::/20");

  private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96");
  private static final Cidr SIX_TO_FOUR = Cidr.parse("2002::/16");
  private static final Cidr MAPPED = Cidr.parse("::ffff:0:0/96");

  private PublicAddress() {}

  /** Whether a hook may be delivered there without anybody having allowed it. */
  static boolean isPublic(InetAddress address) {
    return isPublic(address.getAddress());
  }

  /**
   * The same of the bytes of an address.
   *
   * @param address 4 or 16 bytes
   */
  static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return SPECIAL_V4.stream().noneMatch(range -> range.contains(address));
    }
    if (NAT64.contains(address) || MAPPED.contains(address)) {
      return isPublic(part(address, 12));
    }
    if (!GLOBAL_V6.contains(address)
        || SPECIAL_V6.stream().anyMatch(range -> range.contains(address))) {
      return false;
    }
    if (SIX_TO_FOUR.contains(address)) {
      return isPublic(part(address, 2));
    }
    return !isIsatap(address) || isPublic(part(address, 12));
  }

  /** An interface identifier {@code 0:5efe} or {@code 200:5efe} precedes an IPv4 address. */
  private static boolean isIsatap(byte[] address) {
    return (address[8] & ~2) == 0
        && address[9] == 0
        && address[10] == 0x5e
        && address[11] == (byte) 0xfe;
  }

  private static byte[] part(byte[] address, int start) {
    byte[] four = new byte[4];
    System.arraycopy(address, start, four, 0, 4);
    return four;
  }

  private static List<Cidr> cidrs(String... texts) {
    return List.of(texts).stream().map(Cidr::parse).toList();
  }
}
