package dev.vedette.hook;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where hooks may be delivered: to public addresses, to hosts that the configuration names, and to
 * addresses in ranges that it names.
 */
final class AllowedTargets {

  private final Set<String> hosts = new HashSet<>();
  private final List<Cidr> ranges = new ArrayList<>();

  /**
   * Reads the configuration.
   *
   * @param entries names of hosts, addresses and ranges such as {@code 10.1.0.0/16}
   * @throws IllegalArgumentException if one is none of these
   */
  AllowedTargets(Iterable<String> entries) {
    for (String entry : entries) {
      if (Cidr.looksLikeOne(entry)) {
        ranges.add(Cidr.parse(entry));
      } else if (entry.matches("[A-Za-z0-9._-]{1,253}")) {
        hosts.add(entry.toLowerCase(Locale.ROOT));
      } else {
        throw new IllegalArgumentException("\"" + entry + "\" is no host");
      }
    }
  }

  /**
   * Whether a connection may be made.
   *
   * @param host the name in the hook's address
   * @param address what it was resolved to
   */
  boolean allows(String host, InetAddress address) {
    return PublicAddress.isPublic(address)
        || hosts.contains(host.toLowerCase(Locale.ROOT))
        || ranges.stream().anyMatch(range -> range.contains(address.getAddress()));
  }
}
