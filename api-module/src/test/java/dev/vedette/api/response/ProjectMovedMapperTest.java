package dev.vedette.api.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.api.request.ProjectMovedException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProjectMovedMapperTest {

  private static String path(String requested) {
    return ProjectMovedMapper.path(
        URI.create("https://e.test" + requested), new ProjectMovedException("old", "new-slug"));
  }

  @Test
  void the_project_s_segment_alone_is_replaced() {
    assertThat(path("/api/0/projects/old/old/keys/old/"))
        .isEqualTo("/api/0/projects/old/new-slug/keys/old/");
    assertThat(path("/api/0/projects/projects/%6Fld/"))
        .isEqualTo("/api/0/projects/projects/new-slug/");
  }

  @Test
  void the_query_stays_as_it_was_sent() {
    assertThat(path("/api/0/projects/acme/old/issues/?query=is%3Aresolved&cursor="))
        .isEqualTo("/api/0/projects/acme/new-slug/issues/?query=is%3Aresolved&cursor=");
  }
}
