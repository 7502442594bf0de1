package dev.vedette.api.json;

import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BodyTest {

  private static Body body(String json) throws Exception {
    return BodyReader.read(
        "application/json", new java.io.ByteArrayInputStream(json.getBytes("UTF-8")));
  }

  private static String errors(String json, Consumer<Body> reading) throws Exception {
    Body body = body(json);
    reading.accept(body);
    return json(catchThrowableOfType(InvalidBodyException.class, body::check).errors()).toString();
  }

  @Test
  void a_missing_field_is_required() throws Exception {
    assertThat(errors("{}", body -> body.requiredText("name", 9)))
        .isEqualTo("{\"name\":[\"This field is required.\"]}");
  }

  @Test
  void null_and_blank_are_no_text() throws Exception {
    assertThat(errors("{\"name\":null}", body -> body.text("name", 9)))
        .isEqualTo("{\"name\":[\"This field may not be null.\"]}");
    assertThat(errors("{\"name\":\"  \"}", body -> body.text("name", 9)))
        .isEqualTo("{\"name\":[\"This field may not be blank.\"]}");
  }

  @Test
  void an_optional_text_may_be_null_or_blank() throws Exception {
    Body body = body("{\"a\":null,\"b\":\" \",\"c\":\" x \"}");
    assertThat(body.optionalText("a", 9)).isEmpty();
    assertThat(body.optionalText("b", 9)).isEmpty();
    assertThat(body.optionalText("c", 9)).contains("x");
    assertThatCode(body::check).doesNotThrowAnyException();
  }

  @Test
  void a_number_is_a_text_and_a_list_is_not() throws Exception {
    assertThat(body("{\"name\":5}").text("name", 9)).contains("5");
    assertThat(errors("{\"name\":[1]}", body -> body.text("name", 9)))
        .isEqualTo("{\"name\":[\"Not a valid string.\"]}");
  }

  @Test
  void a_text_has_a_length() throws Exception {
    assertThat(errors("{\"name\":\"abcd\"}", body -> body.text("name", 3)))
        .isEqualTo("{\"name\":[\"Ensure this field has no more than 3 characters.\"]}");
  }

  @Test
  void an_integer_may_be_written_as_text() throws Exception {
    assertThat(body("{\"n\":\"12\"}").integer("n")).contains(12);
    for (String wrong : new String[] {"1.5", "\"x\"", "true", "99999999999"}) {
      assertThat(errors("{\"n\":" + wrong + "}", body -> body.integer("n")))
          .isEqualTo("{\"n\":[\"A valid integer is required.\"]}");
    }
  }

  @Test
  void errors_within_an_object_are_nested() throws Exception {
    assertThat(
            errors(
                "{\"limit\":{\"count\":\"x\"},\"name\":{}}",
                body -> {
                  body.object("limit").orElseThrow().integer("count");
                  body.text("name", 9);
                }))
        .isEqualTo(
            "{\"limit\":{\"count\":[\"A valid integer is required.\"]},"
                + "\"name\":[\"Not a valid string.\"]}");
  }

  @Test
  void what_says_something_is_set() throws Exception {
    Body body = body("{\"a\":false,\"b\":null,\"c\":\"\",\"d\":{},\"e\":true,\"f\":0,\"g\":\"x\"}");
    Map.of("a", false, "b", false, "c", false, "d", false, "e", true, "f", true, "g", true)
        .forEach((field, set) -> assertThat(body.isSet(field)).as(field).isEqualTo(set));
    assertThat(body.isSet("missing")).isFalse();
  }

  @Test
  void yes_and_no_may_be_written_as_forms_write_them() throws Exception {
    for (String yes : new String[] {"true", "\"true\"", "1", "\"on\"", "\"True\""}) {
      assertThat(body("{\"b\":" + yes + "}").bool("b")).as(yes).contains(true);
    }
    for (String no : new String[] {"false", "\"false\"", "0", "\"off\""}) {
      assertThat(body("{\"b\":" + no + "}").bool("b")).as(no).contains(false);
    }
    assertThat(body("{}").bool("b")).isEmpty();
    for (String wrong : new String[] {"\"maybe\"", "2", "[]", "{}", "\"\""}) {
      assertThat(errors("{\"b\":" + wrong + "}", body -> body.bool("b")))
          .isEqualTo("{\"b\":[\"Must be a valid boolean.\"]}");
    }
  }

  @Test
  void a_choice_is_one_of_the_values() throws Exception {
    assertThat(body("{\"c\":\"b\"}").choice("c", List.of("a", "b"))).contains("b");
    assertThat(errors("{\"c\":\"x\"}", body -> body.choice("c", List.of("a"))))
        .isEqualTo("{\"c\":[\"\\\"x\\\" is not a valid choice.\"]}");
  }

  @Test
  void a_list_has_bounds_and_items_of_one_type() throws Exception {
    assertThat(body("{\"l\":[\" a \",\"b\"]}").texts("l", 2, 5)).contains(List.of("a", "b"));
    assertThat(body("{\"l\":\"a\"}").texts("l", 2, 5)).contains(List.of("a"));
    assertThat(body("{\"l\":[1,\"2\"]}").longs("l", 2)).contains(List.of(1L, 2L));
    assertThat(body("{}").texts("l", 2, 5)).isEmpty();
    assertThat(errors("{\"l\":[1,2,3]}", body -> body.longs("l", 2)))
        .isEqualTo("{\"l\":[\"Ensure this field has no more than 2 elements.\"]}");
    assertThat(errors("{\"l\":[true]}", body -> body.texts("l", 2, 5)))
        .isEqualTo("{\"l\":[\"Not a valid string.\"]}");
    assertThat(errors("{\"l\":[\"x\"]}", body -> body.longs("l", 2)))
        .isEqualTo("{\"l\":[\"A valid integer is required.\"]}");
    assertThat(errors("{\"l\":{}}", body -> body.longs("l", 2)))
        .isEqualTo("{\"l\":[\"Expected a list of items but got type \\\"dict\\\".\"]}");
  }
}
