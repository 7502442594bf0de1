package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static dev.vedette.event.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class UserNormalizerTest {
  @Test
  void unknown_members_become_data() {
    assertThat(data("{'user':{'id':7,'plan':'pro','data':{'a':1}}}").get("user").toString())
        .isEqualTo("{\"id\":\"7\",\"data\":{\"a\":1,\"plan\":\"pro\"}}");
  }

  @Test
  void auto_is_the_senders_address() {
    assertThat(data("{'user':{'ip_address':'{{auto}}'}}").at("/user/ip_address").asText())
        .isEqualTo("203.0.113.9");
  }

  @Test
  void an_invalid_address_is_dropped_with_a_remark() {
    JsonNode data = data("{'user':{'id':'1','ip_address':'999.1.1.1'}}");
    assertThat(data.at("/user").has("ip_address")).isFalse();
    assertThat(data.at("/errors/0").toString())
        .isEqualTo(
            "{\"type\":\"invalid_data\",\"name\":\"user.ip_address\",\"reason\":\"an IP"
                + " address\",\"value\":\"999.1.1.1\"}");
  }

  @Test
  void the_address_is_only_taken_where_it_was_asked_for() {
    assertThat(event("{'platform':'python'}").userTag()).isEmpty();
    assertThat(event("{'platform':'javascript'}").userTag()).contains("ip:203.0.113.9");
    assertThat(event("{'platform':'javascript','sdk':{'settings':{'infer_ip':'never'}}}").userTag())
        .isEmpty();
    assertThat(event("{'platform':'go','sdk':{'settings':{'infer_ip':'auto'}}}").userTag())
        .contains("ip:203.0.113.9");
  }

  @Test
  void what_the_sdks_server_saw_counts_before_the_sender() {
    String request = "'request':{'env':{'REMOTE_ADDR':'198.51.100.7'}}";
    assertThat(event("{" + request + "}").userTag()).contains("ip:198.51.100.7");
    assertThat(event("{'platform':'javascript'," + request + "}").userTag())
        .contains("ip:198.51.100.7");
    assertThat(event("{'user':{'ip_address':'::1'}," + request + "}").userTag()).contains("ip:::1");
    assertThat(event("{'sdk':{'settings':{'infer_ip':'never'}}," + request + "}").userTag())
        .isEmpty();
    assertThat(event("{'request':{'env':{'REMOTE_ADDR':'unix:'}}}").userTag()).isEmpty();
  }

  @Test
  void auto_in_the_environment_of_a_request_is_the_senders_address_too() {
    JsonNode data = data("{'request':{'env':{'REMOTE_ADDR':'{{auto}}'}}}");
    assertThat(data.at("/request/env/REMOTE_ADDR").asText()).isEqualTo("203.0.113.9");
    assertThat(data.at("/user/ip_address").asText()).isEqualTo("203.0.113.9");
  }

  @Test
  void the_first_known_name_is_the_tag() {
    assertThat(event("{'user':{'ip_address':'::1','email':'a@b.c'}}").userTag())
        .contains("email:a@b.c");
    assertThat(event("{'user':{'username':'u','email':'a@b.c'}}").userTag()).contains("username:u");
    assertThat(event("{'user':{'geo':{}}}").userTag()).isEmpty();
  }
}
