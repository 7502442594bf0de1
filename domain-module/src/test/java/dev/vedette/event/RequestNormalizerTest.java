package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestNormalizerTest {
  @Test
  void the_url_is_split() {
    JsonNode request = request("{'url':'https://a.example/b?c=d&e#f'}");
    assertThat(request.get("url").asText()).isEqualTo("https://a.example/b");
    assertThat(request.get("query_string").toString()).isEqualTo("[[\"c\",\"d\"],[\"e\",\"\"]]");
    assertThat(request.get("fragment").asText()).isEqualTo("f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'?a=1&b=x+y'",
        "{'a':1,'b':'x y'}",
        "[['a','1'],['b','x y']]",
        "[{'a':1},{'b':'x y'}]"
      })
  void a_query_becomes_pairs(String query) {
    assertThat(request("{'query_string':" + query + "}").get("query_string").toString())
        .isEqualTo("[[\"a\",\"1\"],[\"b\",\"x y\"]]");
  }

  @Test
  void headers_have_one_spelling_and_cookies_stand_apart() {
    JsonNode request =
        request("{'headers':{'x-CUSTOM':['a','b'],'COOKIE':'s=1; t'},'method':'get'}");
    assertThat(request.get("headers").toString()).isEqualTo("[[\"X-Custom\",\"a,b\"]]");
    assertThat(request.get("cookies").toString()).isEqualTo("[[\"s\",\"1\"],[\"t\",\"\"]]");
    assertThat(request.get("method").asText()).isEqualTo("GET");
  }

  @Test
  void a_json_or_form_body_is_parsed() {
    JsonNode json = request("{'data':'{\\u0022a\\u0022:[1]}'}");
    assertThat(json.get("data").toString()).isEqualTo("{\"a\":[1]}");
    assertThat(json.get("inferred_content_type").asText()).isEqualTo("application/json");
    JsonNode form =
        request("{'data':'a=1','headers':{'content-type':'application/x-www-form-urlencoded'}}");
    assertThat(form.get("data").toString()).isEqualTo("[[\"a\",\"1\"]]");
    assertThat(request("{'data':'a=1'}").get("data").asText()).isEqualTo("a=1");
  }

  @Test
  void no_method_with_spaces() {
    assertThat(data("{'request':{'method':'GET /'}}").has("request")).isFalse();
  }

  private JsonNode request(String json) {
    return data("{'request':" + json + "}").get("request");
  }
}
