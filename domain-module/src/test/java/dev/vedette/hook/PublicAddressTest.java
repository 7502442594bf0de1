package dev.vedette.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First and last addresses of every special range, and their neighbours outside. */
class PublicAddressTest {

  private static boolean isPublic(String literal) throws UnknownHostException {
    return PublicAddress.isPublic(InetAddress.getByName(literal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // unspecified and "this network"
        "0.0.0.0",
        "0.255.255.255",
        // private
        "10.0.0.0",
        "10.255.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "192.168.0.0",
        "192.168.255.255",
        // shared (CGNAT)
        "100.64.0.0",
        "100.127.255.255",
        // loopback
        "127.0.0.1",
        "127.255.255.255",
        // link-local, metadata services of clouds among them
        "169.254.0.0",
        "169.254.169.254",
        "169.254.255.255",
        // protocol assignments, documentation, 6to4 relays, benchmarking
        "192.0.0.0",
        "192.0.0.170",
        "192.0.0.255",
        "192.0.2.0",
        "192.0.2.255",
        "192.88.99.0",
        "192.88.99.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.0",
        "198.51.100.255",
        "203.0.113.0",
        "203.0.113.255",
        // multicast, reserved, broadcast
        "224.0.0.0",
        "239.255.255.255",
        "240.0.0.0",
        "255.255.255.254",
        "255.255.255.255"
      })
  void special_ipv4_addresses_are_not_public(String literal) throws UnknownHostException {
    assertThat(isPublic(literal)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
        "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255",
        "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.88.98.255",
        "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
        "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255",
        "8.8.8.8", "93.184.216.34"
      })
  void their_neighbours_are(String literal) throws UnknownHostException {
    assertThat(isPublic(literal)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // unspecified, loopback, IPv4-compatible
        "::",
        "::1",
        "::8.8.8.8",
        "::127.0.0.1",
        // mapped
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:0.0.0.0",
        // NAT64 of a private address, and the local-use prefix
        "64:ff9b::10.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b:1::8.8.8.8",
        // discard-only, segment routing, not given out
        "100::1",
        "5f00::1",
        "1fff::1",
        "4000::1",
        "8000::1",
        "fbff::1",
        // Teredo, benchmarking, ORCHID
        "2001::1",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:1ff:ffff::1",
        // documentation
        "2001:db8::1",
        "2001:db8:ffff:ffff::1",
        "3fff::1",
        "3fff:fff:ffff::1",
        // 6to4 of a private address
        "2002:a00:1::1",
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "2002:a9fe:a9fe::1",
        // ISATAP of a private address
        "2600::5efe:10.0.0.1",
        "2600::200:5efe:192.168.1.1",
        // unique local, site-local, link-local, multicast
        "fc00::1",
        "fd00:ec2::254",
        "fdff:ffff::1",
        "fec0::1",
        "fe80::1",
        "febf::1",
        "ff02::1"
      })
  void special_ipv6_addresses_are_not_public(String literal) throws UnknownHostException {
    assertThat(isPublic(literal)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000::1", "2001:200::1", "2001:4860:4860::8888", "2001:db7:ffff::1", "2001:db9::1",
        "2002:808:808::1", "2600::1", "2a00:1450::1", "2600::5efe:8.8.8.8", "3ffe::1",
        "3fff:1000::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"
      })
  void addresses_given_out_for_the_internet_are_public(String literal) throws UnknownHostException {
    assertThat(isPublic(literal)).isTrue();
  }

  @Test
  void a_mapped_address_is_judged_by_the_address_within_however_it_comes() {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    mapped[12] = 10;
    assertThat(PublicAddress.isPublic(mapped)).isFalse();
    mapped[12] = 8;
    assertThat(PublicAddress.isPublic(mapped)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2130706433", "127.1", "0x7f.1", "0x7f000001", "017700000001"})
  void other_ways_to_write_loopback_lead_to_no_other_place(String text) {
    InetAddress address;
    try {
      address = InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      return; // the JDK does not know that way
    }
    assertThat(PublicAddress.isPublic(address) && address.isLoopbackAddress()).isFalse();
  }

  @Test
  void the_configuration_allows_hosts_addresses_and_ranges() throws UnknownHostException {
    AllowedTargets targets =
        new AllowedTargets(List.of("CI.internal", "10.1.0.0/16", "192.168.7.9", "fd00:1::/32"));
    assertThat(targets.allows("ci.INTERNAL", InetAddress.getByName("172.16.0.1"))).isTrue();
    assertThat(targets.allows("x.ci.internal", InetAddress.getByName("172.16.0.1"))).isFalse();
    assertThat(targets.allows("x", InetAddress.getByName("10.1.255.255"))).isTrue();
    assertThat(targets.allows("x", InetAddress.getByName("10.2.0.0"))).isFalse();
    assertThat(targets.allows("x", InetAddress.getByName("192.168.7.9"))).isTrue();
    assertThat(targets.allows("x", InetAddress.getByName("192.168.7.8"))).isFalse();
    assertThat(targets.allows("x", InetAddress.getByName("fd00:1:2::3"))).isTrue();
    assertThat(targets.allows("x", InetAddress.getByName("fd00:2::3"))).isFalse();
    assertThat(targets.allows("x", InetAddress.getByName("8.8.8.8"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "10.0.0.0/x", "::/129", "a b", "1.2.3.4/-1"})
  void a_malformed_entry_is_named(String entry) {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    IllegalArgumentException.class, () -> new AllowedTargets(List.of(entry)))
                .getMessage())
        .contains(entry);
  }
}
