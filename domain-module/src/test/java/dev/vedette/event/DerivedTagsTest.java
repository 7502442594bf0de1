package dev.vedette.event;

import static dev.vedette.event.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedTagsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'level':'warn' | level | warning",
        "'logger':'a.b' | logger | a.b",
        "'environment':'prod' | environment | prod",
        "'transaction':'GET /' | transaction | GET /",
        "'release':'1' | sentry:release | 1",
        "'release':'1','dist':'2' | sentry:dist | 2",
        "'user':{'id':'7'} | sentry:user | id:7",
        "'server_name':'web-1' | server_name | web-1",
        "'site':'north' | site | north",
        "'request':{'url':'https://a.example/b?c=d'} | url | https://a.example/b",
        "'exception':[{'type':'E','mechanism':{'type':'m'}}] | mechanism | m",
        "'exception':[{'type':'E','mechanism':{'type':'m','handled':true}}] | handled | yes",
        "'exception':[{'type':'E','mechanism':{'type':'m','handled':false}}] | handled | no",
        "'contexts':{'os':{'name':'Linux','version':'6.8'}} | os | Linux 6.8",
        "'contexts':{'os':{'version':'6.8'}} | os | 6.8",
        "'contexts':{'os':{'name':'Linux'}} | os | Linux",
        "'contexts':{'os':{'name':'Linux','version':'6.8'}} | os.name | Linux",
        "'contexts':{'os':{'name':'Android','rooted':true}} | os.rooted | yes",
        "'contexts':{'os':{'name':'Android','rooted':false}} | os.rooted | no",
        "'contexts':{'browser':{'name':'Chrome','version':'142'}} | browser | Chrome 142",
        "'contexts':{'browser':{'name':'Chrome','version':'142'}} | browser.name | Chrome",
        "'contexts':{'runtime':{'name':'node','version':'20'}} | runtime | node 20",
        "'contexts':{'runtime':{'name':'node','version':'20'}} | runtime.name | node",
        "'contexts':{'device':{'model':'iPhone14,2','family':'iOS'}} | device | iPhone14,2",
        "'contexts':{'device':{'model':'iPhone14,2','family':'iOS'}} | device.family | iOS",
        "'contexts':{'gpu':{'name':'M1','vendor_name':'Apple'}} | gpu.name | M1",
        "'contexts':{'gpu':{'name':'M1','vendor_name':'Apple'}} | gpu.vendor | Apple",
        "'contexts':{'app':{'device_app_hash':'abc'}} | app.device | abc",
        "'contexts':{'monitor':{'id':'m1','slug':'nightly'}} | monitor.id | m1",
        "'contexts':{'monitor':{'id':'m1','slug':'nightly'}} | monitor.slug | nightly",
        "'contexts':{'client_os':{'name':'iOS','version':'18'}} | client_os | iOS 18",
        "'contexts':{'gpu2':{'type':'gpu','name':'M2'}} | gpu2.name | M2",
      })
  void each_follows_from_its_place(String json, String key, String value) {
    assertThat(event("{" + json + "}").tags()).contains(new Tag(key, value));
  }

  @Test
  void the_last_exception_says_how_it_was_caught() {
    assertThat(
            event(
                    "{'exception':[{'type':'A','mechanism':{'type':'a','handled':true}},"
                        + "{'type':'B','mechanism':{'type':'b','handled':false}}]}")
                .tags())
        .contains(new Tag("mechanism", "b"), new Tag("handled", "no"));
  }

  @Test
  void an_exception_that_nobody_caught_counts_before_the_last() {
    assertThat(
            event(
                    "{'exception':[{'type':'A','mechanism':{'type':'a','handled':false}},"
                        + "{'type':'B','mechanism':{'type':'b','handled':true}}]}")
                .tags())
        .contains(new Tag("mechanism", "a"), new Tag("handled", "no"));
  }

  @Test
  void no_context_poses_as_an_attribute() {
    List<Tag> tags =
        event(
                "{'contexts':{'release':{'type':'os','name':'x'},'user':{'type':'os','name':'x'},"
                    + "'sentry:release':{'type':'os','name':'x'},"
                    + "'environment':{'type':'os','name':'x'},'ü':{'type':'os','name':'x'}}}")
            .tags();
    assertThat(tags.stream().map(Tag::key)).containsExactly("level");
  }

  @Test
  void other_contexts_make_no_tags() {
    assertThat(event("{'contexts':{'trace':{'trace_id':'a','name':'x'},'os':{'a':1}}}").tags())
        .containsExactly(new Tag("level", "error"));
  }
}
