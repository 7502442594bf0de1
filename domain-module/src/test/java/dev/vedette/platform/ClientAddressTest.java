package dev.vedette.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  private static final Optional<String> PEER = Optional.of("192.0.2.7");

  @Test
  void a_forwarding_header_is_not_believed_by_default() {
    assertThat(new ClientAddress(false).of(Optional.of("10.0.0.1"), PEER)).contains("192.0.2.7");
  }

  @ParameterizedTest
  @CsvSource({
    "'10.0.0.1, 10.0.0.2', 10.0.0.2",
    "10.0.0.1:1234, 10.0.0.1",
    "[2001:db8::1]:80, 2001:db8::1",
    "2001:db8::1, 2001:db8::1",
    "fe80::1%eth0, fe80::1",
    "unknown, 192.0.2.7"
  })
  void behind_a_trusted_proxy_the_address_that_it_added_counts(String header, String address) {
    assertThat(new ClientAddress(true).of(Optional.of(header), PEER)).contains(address);
  }
}
