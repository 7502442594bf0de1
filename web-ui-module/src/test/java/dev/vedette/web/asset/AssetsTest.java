package dev.vedette.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

  @Test
  void the_path_changes_with_the_content() {
    assertThat(Assets.get().path("vedette.css"))
        .matches("/static/[0-9a-f]{16}/vedette\\.css")
        .isEqualTo(Assets.get().path("vedette.css"))
        .isNotEqualTo(Assets.get().path("vedette.js"));
  }

  @Test
  void htmx_comes_from_its_webjar() {
    assertThat(
            new String(
                Assets.get().find("htmx.js").orElseThrow().content(), StandardCharsets.UTF_8))
        .contains("htmx");
  }

  @Test
  void only_listed_names_exist() {
    assertThat(Assets.get().find("../web.xml")).isEmpty();
    assertThat(Assets.get().find("")).isEmpty();
    assertThatThrownBy(() -> Assets.get().path("bootstrap.css"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_compressed_form_is_the_same_content_with_a_tag_of_its_own() throws Exception {
    Asset asset = Assets.get().find("vedette.css").orElseThrow();

    try (var in = new GZIPInputStream(new ByteArrayInputStream(asset.gzipped()))) {
      assertThat(in.readAllBytes()).isEqualTo(asset.content());
    }
    assertThat(asset.entityTag(true)).isNotEqualTo(asset.entityTag(false));
  }
}
