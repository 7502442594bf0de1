package dev.vedette.event.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1, true",
    "10.0.0.1, 10.0.0.2, false",
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.1.128/25, 192.168.1.129, true",
    "192.168.1.128/25, 192.168.1.127, false",
    "0.0.0.0/0, 1.2.3.4, true",
    "2001:db8::/32, 2001:db8:1::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "10.0.0.0/8, ::1, false",
    "10.0.0.0/8, nonsense, false",
  })
  void an_address_is_in_a_network_or_not(String network, String address, boolean expected) {
    assertEquals(expected, IpNetwork.of(network).contains(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "10.0.0",
        "10.0.0.1/33",
        "10.0.0.1/",
        "10.0.0.1/-1",
        "::/129",
        "example.com"
      })
  void what_is_no_address_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> IpNetwork.of(text));
  }
}
