package dev.vedette.api.project;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.InvalidBodyException;
import dev.vedette.project.LoaderOption;
import dev.vedette.project.NewKey;
import dev.vedette.project.RateLimit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyBodyTest {

  private static Body body(String json) throws Exception {
    return new Body((ObjectNode) ApiJson.MAPPER.readTree(json));
  }

  @Test
  void credentials_are_made_up_where_none_are_given() throws Exception {
    NewKey key = KeyBody.create(body("{}"));
    assertThat(key.label()).isEmpty();
    assertThat(key.publicKey()).matches("[0-9a-f]{32}").isNotEqualTo(key.secretKey());
  }

  @Test
  void a_limit_needs_both_numbers() throws Exception {
    assertThat(KeyBody.create(body("{\"rateLimit\":{\"count\":5,\"window\":60}}")).rateLimit())
        .contains(new RateLimit(5, 60));
    assertThat(KeyBody.create(body("{\"rateLimit\":{\"count\":5}}")).rateLimit()).isEmpty();
    assertThat(KeyBody.create(body("{\"rateLimit\":{\"count\":0,\"window\":9}}")).rateLimit())
        .isEmpty();
    assertThat(KeyBody.create(body("{\"rateLimit\":null}")).rateLimit()).isEmpty();
  }

  @Test
  void a_limit_has_bounds() throws Exception {
    Body body = body("{\"rateLimit\":{\"count\":-1,\"window\":86401}}");
    assertJson(
        catchThrowableOfType(InvalidBodyException.class, () -> KeyBody.create(body)).errors(),
        """
        {"rateLimit":{"count":["Ensure this value is greater than or equal to 0."],
          "window":["Ensure this value is less than or equal to 86400."]}}
        """);
  }

  @Test
  void a_change_leaves_what_it_does_not_name() throws Exception {
    var change = KeyBody.change(body("{\"isActive\":false}"));
    assertThat(change.active()).contains(false);
    assertThat(change.name()).isEmpty();
    assertThat(change.rateLimit()).isEmpty();
    assertThat(change.loaderOptions()).isEmpty();
  }

  @Test
  void a_null_limit_takes_the_limit_away() throws Exception {
    assertThat(KeyBody.change(body("{\"rateLimit\":null}")).rateLimit()).contains(Optional.empty());
    assertThat(KeyBody.change(body("{\"rateLimit\":{\"count\":7,\"window\":60}}")).rateLimit())
        .contains(Optional.of(new RateLimit(7, 60)));
  }

  @Test
  void options_of_the_loader_change_one_by_one() throws Exception {
    var change =
        KeyBody.change(
            body("{\"dynamicSdkLoaderOptions\":{\"hasReplay\":true,\"hasDebug\":false}}"));
    assertThat(change.loaderOptions())
        .isEqualTo(Map.of(LoaderOption.REPLAY, true, LoaderOption.DEBUG, false));
  }

  @Test
  void versions_and_use_cases_are_those_of_a_list() throws Exception {
    Body body = body("{\"browserSdkVersion\":\"1.x\",\"useCase\":\"fun\",\"isActive\":\"so\"}");
    assertJson(
        catchThrowableOfType(InvalidBodyException.class, () -> KeyBody.change(body)).errors(),
        """
        {"browserSdkVersion":["\\"1.x\\" is not a valid choice."],
         "useCase":["\\"fun\\" is not a valid choice."],
         "isActive":["Must be a valid boolean."]}
        """);
  }
}
