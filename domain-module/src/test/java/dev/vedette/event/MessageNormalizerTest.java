package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static dev.vedette.event.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageNormalizerTest {
  @Test
  void parameters_are_put_in() {
    assertThat(message("{'message':'%s of %d','params':['one',2]}")).isEqualTo("one of 2");
    assertThat(message("{'message':'%(a)s 100%%','params':{'a':1}}")).isEqualTo("1 100%");
    assertThat(message("{'message':'{} and {1} and {0:x}','params':['a','b']}"))
        .isEqualTo("a and b and a");
    assertThat(message("{'message':'{who}','params':{'who':'me'}}")).isEqualTo("me");
  }

  @Test
  void what_cannot_be_formatted_stays_as_it_is() {
    assertThat(message("{'message':'%s %s','params':['one']}")).isEqualTo("%s %s");
    assertThat(message("{'message':'100%','params':['one']}")).isEqualTo("100%");
    assertThat(message("{'message':'{','params':['one']}")).isEqualTo("{");
  }

  @Test
  void a_text_is_a_message_and_so_is_the_alias() {
    assertThat(event("{'message':'m'}").message()).isEqualTo("m");
    assertThat(event("{'message':{'formatted':'m'}}").message()).isEqualTo("m");
    assertThat(event("{'logentry':'m'}").message()).isEqualTo("m");
    assertThat(data("{'message':'m'}").get("logentry").toString())
        .isEqualTo("{\"formatted\":\"m\"}");
  }

  @Test
  void the_first_line_with_text_is_the_title() {
    assertThat(event("{'message':'\\n  \\nfirst\\nsecond'}").title()).isEqualTo("first");
    assertThat(event("{'message':'" + "x".repeat(300) + "'}").title()).hasSize(100);
  }

  private String message(String logentry) {
    return event("{'logentry':" + logentry + "}").message();
  }
}
