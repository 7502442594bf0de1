package dev.vedette.api.project;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.InvalidBodyException;
import dev.vedette.project.RateLimit;
import org.junit.jupiter.api.Test;

class NewKeyTest {

  private static Body body(String json) throws Exception {
    return new Body((ObjectNode) ApiJson.MAPPER.readTree(json));
  }

  @Test
  void credentials_are_made_up_where_none_are_given() throws Exception {
    NewKey key = NewKey.of(body("{}"));
    assertThat(key.name()).isEmpty();
    assertThat(key.publicKey()).matches("[0-9a-f]{32}").isNotEqualTo(key.secretKey());
  }

  @Test
  void a_limit_needs_both_numbers() throws Exception {
    assertThat(NewKey.of(body("{\"rateLimit\":{\"count\":5,\"window\":60}}")).rateLimit())
        .contains(new RateLimit(5, 60));
    assertThat(NewKey.of(body("{\"rateLimit\":{\"count\":5}}")).rateLimit()).isEmpty();
    assertThat(NewKey.of(body("{\"rateLimit\":{\"count\":0,\"window\":9}}")).rateLimit()).isEmpty();
    assertThat(NewKey.of(body("{\"rateLimit\":null}")).rateLimit()).isEmpty();
  }

  @Test
  void a_limit_has_bounds() throws Exception {
    Body body = body("{\"rateLimit\":{\"count\":-1,\"window\":86401}}");
    assertJson(
        catchThrowableOfType(InvalidBodyException.class, () -> NewKey.of(body)).errors(),
        """
        {"rateLimit":{"count":["Ensure this value is greater than or equal to 0."],
          "window":["Ensure this value is less than or equal to 86400."]}}
        """);
  }
}
