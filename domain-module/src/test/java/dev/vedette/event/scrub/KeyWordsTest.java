package dev.vedette.event.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyWordsTest {

  @ParameterizedTest
  @CsvSource({
    "authToken, auth token",
    "X-Auth-Token, x auth token",
    "AUTH_TOKEN, auth token",
    "APIKey2, api key 2",
    "userPWD, user pwd",
    "card[number], card number",
    "__a__, a",
    "HTTPSProxy, https proxy",
  })
  void a_name_is_taken_apart(String name, String words) {
    assertEquals(words, KeyWords.words(name));
  }

  @Test
  void a_very_long_name_says_nothing() {
    assertEquals(KeyWords.Strength.NONE, KeyWords.strength("password".repeat(30)));
  }
}
