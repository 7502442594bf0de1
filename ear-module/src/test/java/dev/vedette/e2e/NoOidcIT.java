package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server for which no OpenID provider is configured. */
@ExtendWith(SharedServer.class)
class NoOidcIT {

  @Test
  void there_is_no_way_to_a_provider(VedetteServer server) {
    Api stranger = server.anonymous();

    assertThat(stranger.get("/sign-in/").expect(200).text()).doesNotContain("oidc");
    for (String path : new String[] {"/sign-in/oidc/", "/sign-in/oidc/callback?code=x&state=x"}) {
      assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
    }
  }
}
