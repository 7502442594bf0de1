package dev.vedette.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OidcFlowTest {

  @Test
  void a_flow_is_read_back_as_it_was_written() {
    OidcFlow flow = OidcFlow.start();

    assertThat(OidcFlow.parse(flow.text())).contains(flow);
    assertThat(flow).isNotEqualTo(OidcFlow.start());
  }

  @Test
  void anything_else_is_no_flow() {
    for (String text : new String[] {"", "a.b.c", OidcFlow.start().text() + ".0"}) {
      assertThat(OidcFlow.parse(text)).isEmpty();
    }
  }

  @Test
  void only_its_own_state_answers_it() {
    OidcFlow flow = OidcFlow.start();

    assertThat(flow.isAnsweredBy(flow.state())).isTrue();
    assertThat(flow.isAnsweredBy(flow.nonce())).isFalse();
    assertThat(flow.isAnsweredBy(null)).isFalse();
  }

  @Test
  void the_challenge_is_that_of_rfc_7636() {
    String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    assertThat(new OidcFlow("", "", verifier).challenge())
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void the_secrets_do_not_get_into_logs() {
    OidcFlow flow = OidcFlow.start();

    assertThat(flow.toString()).doesNotContain(flow.verifier(), flow.state());
  }
}
