package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @Test
  void a_forwarding_header_is_not_believed_by_default() {
    IngestRequest request = Requests.envelope().header("X-Forwarded-For", "10.0.0.1").build();
    assertThat(new ClientAddress(false).of(request)).contains("192.0.2.7");
  }

  @ParameterizedTest
  @CsvSource({
    "'10.0.0.1, 10.0.0.2', 10.0.0.1",
    "10.0.0.1:1234, 10.0.0.1",
    "[2001:db8::1]:80, 2001:db8::1",
    "2001:db8::1, 2001:db8::1",
    "fe80::1%eth0, fe80::1",
    "unknown, 192.0.2.7"
  })
  void behind_a_trusted_proxy_its_first_address_counts(String header, String address) {
    IngestRequest request = Requests.envelope().header("X-Forwarded-For", header).build();
    assertThat(new ClientAddress(true).of(request)).contains(address);
  }
}
