package dev.vedette.event;

import static dev.vedette.event.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSummaryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'exception':[{'type':'E','value':'first\\nsecond'}] | E: first",
        "'exception':[{'type':'E'}] | E",
        "'exception':[{'value':'no type'}] | Error: no type",
        "'exception':[{'type':'A','value':'a'},{'type':'B','value':'b'}] | B: b",
        "'message':'one\\ntwo' | one",
        "'stacktrace':[{'function':'f'}] | <unlabeled event>",
        "'type':'transaction','transaction':'GET /' | GET /",
        "'type':'transaction' | <unlabeled transaction>",
        "'type':'feedback','contexts':{'feedback':{'message':'nice'}} | User Feedback",
        "'hpkp':{'hostname':'a.example'} | Public key pinning failed for 'a.example'",
        "'expectct':{'hostname':'a.example'} | Expect-CT failed for 'a.example'",
        "'expectstaple':{'hostname':'a.example'} | Expect-Staple failed for 'a.example'",
      })
  void each_type_has_its_title(String json, String title) {
    assertThat(event("{" + json + "}").title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "script-src-elem | https://evil.example/x.js | Blocked 'script' from 'evil.example'",
        "script-src-attr | inline | Blocked unsafe inline 'script'",
        "script-src | eval | Blocked unsafe eval() 'script'",
        "style-src-attr | inline | Blocked inline 'style'",
        "img-src | data | Blocked 'image' from 'data'",
        "img-src | https://shop.example/a.png | Blocked inline 'image'",
        "font-src | self | Blocked inline 'font'",
        "form-action | https://evil.example/ | Blocked 'form' action to 'evil.example'",
        "base-uri | https://evil.example/ | Blocked 'base-uri' from 'evil.example'",
        "default-src | https://evil.example/ | Blocked 'default-src' from 'evil.example'",
      })
  void a_csp_report_says_what_was_blocked(String directive, String uri, String title) {
    NormalizedEvent event =
        event(
            "{'csp':{'effective_directive':'"
                + directive
                + "','blocked_uri':'"
                + uri
                + "','document_uri':'https://shop.example/cart'}}");
    assertThat(event.title()).isEqualTo(title);
    assertThat(event.culprit()).isEqualTo(directive);
    assertThat(event.location()).contains("https://shop.example/cart");
  }

  @Test
  void old_browsers_name_the_violated_directive_alone() {
    NormalizedEvent event =
        event(
            "{'csp':{'violated_directive':'script-src"
                + " \\u0027unsafe-eval\\u0027','blocked_uri':''}}");
    assertThat(event.title()).isEqualTo("Blocked unsafe eval() 'script'");
    assertThat(event.culprit()).isEqualTo("script-src");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java | 'module':'com.acme.Shop','function':'buy','filename':'Shop.java' | com.acme.Shop in"
            + " buy",
        "python | 'module':'shop.cart','function':'buy','filename':'cart.py' | shop.cart in buy",
        "python | 'function':'buy','filename':'cart.py' | cart.py in buy",
        "php | 'function':'buy','filename':'/app/cart.php' | /app/cart.php in buy",
        "ruby | 'filename':'cart.rb' | cart.rb in ?",
        "go | 'module':'acme/shop','function':'Buy' | acme/shop in Buy",
        "csharp | 'module':'Acme.Shop','function':'Buy' | Acme.Shop in Buy",
        "javascript | 'function':'buy','filename':'/js/app.js' | buy(/js/app.js)",
        "node | 'module':'cart','function':'buy','filename':'/app/cart.js' | buy(cart)",
        "javascript | 'filename':'/js/app.js' | ?(/js/app.js)",
        "java | 'platform':'javascript','function':'f','filename':'a.js' | f(a.js)",
      })
  void each_platform_has_its_culprit(String platform, String frame, String culprit) {
    String stack = "'stacktrace':{'frames':[{" + frame + ",'in_app':true}]}";
    String json = "{'platform':'" + platform + "','exception':[{'type':'E'," + stack + "}]}";
    assertThat(event(json).culprit()).isEqualTo(culprit);
  }

  @Test
  void the_transaction_is_the_culprit_before_any_frame() {
    String stack = "'stacktrace':[{'module':'m','function':'f'}]";
    assertThat(event("{'transaction':'GET /'," + stack + "}").culprit()).isEqualTo("GET /");
    assertThat(event("{" + stack + "}").culprit()).isEqualTo("m in f");
    assertThat(event("{'request':{'url':'https://a.example/b?c'}}").culprit())
        .isEqualTo("https://a.example/b");
  }

  @Test
  void the_applications_last_frame_that_can_be_named_is_the_culprit() {
    String own = "{'module':'own','function':'f','in_app':true}";
    String nameless = "{'function':'lambda','in_app':true}";
    String foreign = "{'module':'lib','function':'g','in_app':false}";
    assertThat(culprit(own, nameless, foreign)).isEqualTo("own in f");
    assertThat(culprit(foreign, nameless)).isEqualTo("lib in g");
    assertThat(culprit(nameless)).isEmpty();
  }

  private static String culprit(String... frames) {
    return event("{'exception':[{'type':'E','stacktrace':[" + String.join(",", frames) + "]}]}")
        .culprit();
  }

  @Test
  void an_error_is_told_by_type_value_file_and_function() {
    NormalizedEvent event =
        event(
            "{'exception':[{'type':'E','value':'v','stacktrace':"
                + "[{'filename':'a.py','function':'f','in_app':true}]}]}");
    assertThat(event.metadata().toString())
        .isEqualTo("{\"value\":\"v\",\"type\":\"E\",\"filename\":\"a.py\",\"function\":\"f\"}");
    assertThat(event.location()).contains("a.py");
    assertThat(event("{'message':'m'}").metadata().toString()).isEqualTo("{\"title\":\"m\"}");
  }

  @Test
  void a_synthetic_type_is_not_told() {
    NormalizedEvent event =
        event(
            "{'exception':[{'type':'SIGSEGV','value':'at 0','mechanism':{'synthetic':true},"
                + "'stacktrace':[{'function':'crash'}]}]}");
    assertThat(event.title()).isEqualTo("crash");
    assertThat(event.metadata().has("type")).isFalse();
    assertThat(
            event("{'exception':[{'type':'T','value':'v','mechanism':{'synthetic':true}}]}")
                .title())
        .isEqualTo("T: v");
  }

  @Test
  void a_message_with_a_stack_trace_is_told_by_itself() {
    String stack = "'mechanism':{'synthetic':true},'stacktrace':[{'function':'f'}]";
    NormalizedEvent event =
        event("{'message':'Stock is low','exception':[{'value':'Stock is low'," + stack + "}]}");
    assertThat(event.title()).isEqualTo("Stock is low");
    assertThat(event.metadata().get("title").asText()).isEqualTo("Stock is low");
    assertThat(
            event("{'message':'m','exception':[{'type':'Error','value':'v'," + stack + "}]}")
                .title())
        .isEqualTo("Error: v");
  }

  @Test
  void feedback_is_told_by_its_message() {
    NormalizedEvent event =
        event(
            "{'type':'feedback','contexts':{'feedback':{'message':'The cart is empty',"
                + "'name':'Ada','contact_email':'ada@example.com'}}}");
    assertThat(event.metadata().toString())
        .isEqualTo(
            "{\"title\":\"User Feedback\",\"value\":\"The cart is empty\",\"name\":\"Ada\","
                + "\"contact_email\":\"ada@example.com\"}");
  }
}
