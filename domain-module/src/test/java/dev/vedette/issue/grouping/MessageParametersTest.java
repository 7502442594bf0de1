package dev.vedette.issue.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageParametersTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "User 42 not found|User <int> not found",
        "balance is -3|balance is <int>",
        "took 12ms or 3.5s|took <duration> or <duration>",
        "load 0.75|load <float>",
        "from 10.0.0.1:8080|from <ip>:<int>",
        "from 2001:db8::1 refused|from <ip> refused",
        "mail ada.l@example.co.uk bounced|mail <email> bounced",
        "GET https://a.example/x?y=1 failed|GET <url> failed",
        "id 3f2504e0-4f89-11d3-9a0c-0305e82c3301!|id <uuid>!",
        "d41d8cd98f00b204e9800998ecf8427e|<md5>",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709|<sha1>",
        "at 0x7fff5fbff8a0|at <hex>",
        "on 2026-11-21T09:30:15.123Z we|on <date> we",
        "on 2026-11-21 we|on <date> we",
        "at 09:30:15 we|at <date> we",
        "Sat, 21 Nov 2026 09:30:15 GMT|<date>",
        "ok=true name='bob' other=\"x y\"|ok=<bool> name=<quoted_str> other=<quoted_str>",
      },
      delimiter = '|')
  void what_varies_is_replaced(String message, String normalized) {
    assertThat(MessageParameters.normalize(message)).isEqualTo(normalized);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Cannot read property 'total' of undefined",
        "x2 is not utf8",
        "true story",
        "cafe babe",
        "std::vector::at",
        "May the force",
        "don't do it",
        "v1beta2",
        "a-b-c"
      })
  void what_tells_errors_apart_stays(String message) {
    assertThat(MessageParameters.normalize(message)).isEqualTo(message);
  }

  @Test
  void only_the_first_two_lines_with_text_count() {
    assertThat(MessageParameters.normalize("\n a \n\n b \n c")).isEqualTo("a\nb");
  }

  @Test
  void no_message_takes_long() {
    for (String part :
        new String[] {
          "a.", "1.", "0x", "a@", "1:", "::", "-1", "Mon, ", "1 Jan ", "='", "f", "1/"
        }) {
      String message = part.repeat(10_000);
      assertTimeoutPreemptively(
          Duration.ofSeconds(2), () -> MessageParameters.normalize(message), part);
    }
  }
}
