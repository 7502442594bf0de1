package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebugMetaNormalizerTest {
  @ParameterizedTest
  @CsvSource({
    "C0BCC3F1-9827-FE65-3058-404B2831D9E6, c0bcc3f1-9827-fe65-3058-404b2831d9e6",
    "c0bcc3f19827fe653058404b2831d9e6, c0bcc3f1-9827-fe65-3058-404b2831d9e6",
    "C0BCC3F19827FE653058404B2831D9E60, c0bcc3f1-9827-fe65-3058-404b2831d9e6",
    "c0bcc3f1-9827-fe65-3058-404b2831d9e6-2A, c0bcc3f1-9827-fe65-3058-404b2831d9e6-2a",
  })
  void debug_ids_have_one_form(String sent, String kept) {
    assertThat(image("'type':'pe','debug_id':'" + sent + "'").get("debug_id").asText())
        .isEqualTo(kept);
  }

  @Test
  void what_is_no_debug_id_goes_with_a_remark() {
    JsonNode data = data("{'debug_meta':{'images':[{'type':'elf','debug_id':'xyz'}]}}");
    assertThat(data.at("/debug_meta/images/0").toString()).isEqualTo("{\"type\":\"elf\"}");
    assertThat(data.at("/errors/0/name").asText()).isEqualTo("debug_meta.images.0.debug_id");
  }

  @Test
  void addresses_are_hexadecimal_and_unknown_members_go() {
    assertThat(image("'type':'macho','image_addr':4294967296,'image_size':'12','hat':1").toString())
        .isEqualTo("{\"type\":\"macho\",\"image_addr\":\"0x100000000\",\"image_size\":12}");
  }

  @Test
  void a_thousand_images_are_kept() {
    String images = "{'type':'elf','code_file':'x'},".repeat(1200) + "{'type':'last'}";
    JsonNode data = data("{'debug_meta':{'images':[" + images + "]}}");
    assertThat(data.at("/debug_meta/images")).hasSize(1000);
    assertThat(data.at("/_meta/debug_meta/images//len").asInt()).isEqualTo(1201);
  }

  @Test
  void nothing_is_kept_of_what_is_no_debug_meta() {
    assertThat(data("{'debug_meta':7}").has("debug_meta")).isFalse();
    assertThat(data("{'debug_meta':{'images':{}}}").has("debug_meta")).isFalse();
    assertThat(data("{'debug_meta':{'images':[{},null,7]}}").has("debug_meta")).isFalse();
  }

  private static JsonNode image(String json) {
    return data("{'debug_meta':{'images':[{" + json + "}]}}").at("/debug_meta/images/0");
  }
}
