package dev.vedette.issue.grouping;

import static dev.vedette.issue.grouping.GroupingConfiguration.WINTER_2023;
import static dev.vedette.issue.grouping.GroupingConfiguration.WINTER_2026;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.event.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What newer configurations do otherwise. */
class GroupingConfigurationTest {

  private static final String GROUP =
      "{'platform':'python','exception':[%s{'type':'ExceptionGroup','value':'tasks','mechanism':"
          + "{'type':'chained','is_exception_group':true,'exception_id':0}}]}";

  @Test
  void a_group_of_exceptions_is_known_by_its_members() {
    UUID one = hash(GROUP.formatted(member(1, "ValueError")), WINTER_2026);
    String two = GROUP.formatted(member(2, "ValueError") + member(1, "ValueError"));
    String other = GROUP.formatted(member(2, "ValueError") + member(1, "KeyError"));
    String turned = GROUP.formatted(member(2, "KeyError") + member(1, "ValueError"));

    assertThat(hash(two, WINTER_2026)).isEqualTo(one);
    assertThat(hash(other, WINTER_2026)).isNotEqualTo(one);
    assertThat(hash(turned, WINTER_2026)).isEqualTo(hash(other, WINTER_2026));
    assertThat(hash(two, WINTER_2023))
        .isNotEqualTo(hash(GROUP.formatted(member(1, "ValueError")), WINTER_2023));
  }

  @Test
  void exceptions_that_are_their_own_parents_do_no_harm() {
    String loop =
        "{'exception':[{'type':'A','mechanism':{'type':'x','is_exception_group':true,"
            + "'exception_id':1,'parent_id':1}},{'type':'B','mechanism':{'type':'x','exception_id':1,"
            + "'parent_id':1}}]}";
    assertThat(hash(loop, WINTER_2026)).isEqualTo(hash(loop, WINTER_2026));
  }

  private static String member(int id, String type) {
    return "{'type':'%s','value':'v','mechanism':{'type':'chained','exception_id':%d,'parent_id':0}},"
        .formatted(type, id);
  }

  @Test
  void a_lone_frame_without_function_counts_if_it_has_a_url() {
    String url = lone("https://a.example/page");
    assertThat(hash(url, WINTER_2023)).isEqualTo(hash(url.replace("page", "other"), WINTER_2023));
    assertThat(hash(url, WINTER_2026))
        .isNotEqualTo(hash(url.replace("page", "other"), WINTER_2026));
    String bare = lone("page");
    assertThat(hash(bare, WINTER_2026)).isEqualTo(hash(bare.replace("page", "other"), WINTER_2026));
  }

  private static String lone(String path) {
    return "{'platform':'javascript','exception':[{'type':'E','value':'v','stacktrace':{'frames':"
        + "[{'abs_path':'%s','filename':'%s'}]}}]}".formatted(path, path);
  }

  @Test
  void numbers_of_spawned_processes_do_not_split_an_issue() {
    String json =
        "{'platform':'python','stacktrace':{'frames':[{'function':'<module>','module':'m',"
            + "'context_line':'spawn_main(tracker_fd=11, pipe_handle=21)'}]}}";
    String other = json.replace("11", "12");
    assertThat(hash(json, WINTER_2026)).isEqualTo(hash(other, WINTER_2026));
    assertThat(hash(json, WINTER_2023)).isNotEqualTo(hash(other, WINTER_2023));
  }

  @Test
  void an_error_of_apples_systems_is_known_by_domain_and_code() {
    String json =
        "{'platform':'cocoa','exception':[{'type':'NSError','value':'about you','mechanism':"
            + "{'type':'NSError','meta':{'ns_error':{'domain':'net','code':4}}}}]}";
    assertThat(hash(json, WINTER_2026)).isEqualTo(hash(json.replace("you", "me"), WINTER_2026));
    assertThat(hash(json, WINTER_2026)).isNotEqualTo(hash(json.replace("4", "5"), WINTER_2026));
  }

  @Test
  void a_message_in_a_fingerprint_is_taken_without_its_parameters() {
    String json = "{'message':'order 12','fingerprint':['{{ message }}','x']}";
    String copied = "{'message':'order 12','fingerprint':['order 12','x']}";
    for (String each : new String[] {json, copied}) {
      assertThat(hash(each, WINTER_2026)).isEqualTo(hash(each.replace("12", "13"), WINTER_2026));
      assertThat(hash(each, WINTER_2023)).isNotEqualTo(hash(each.replace("12", "13"), WINTER_2023));
    }
  }

  @Test
  void values_count_only_where_no_frame_of_the_exception_does() {
    String json =
        "{'platform':'java','exception':[{'type':'Cause','value':'a','stacktrace':{'frames':"
            + "[{'module':'sun.reflect.X','function':'x'}]}},{'type':'E','value':'v','stacktrace':"
            + "{'frames':[{'module':'acme.A','function':'f'}]}}]}";
    assertThat(hash(json, WINTER_2026)).isNotEqualTo(hash(json.replace("'a'", "'b'"), WINTER_2026));
    assertThat(hash(json, WINTER_2023)).isEqualTo(hash(json.replace("'a'", "'b'"), WINTER_2023));
    assertThat(hash(json, WINTER_2026)).isEqualTo(hash(json.replace("'v'", "'w'"), WINTER_2026));
  }

  /** Of each platform: what a build changes does not split an issue, what the code is does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "java;'module':'a.B$1','function':'lambda$x$2';'module':'a.B$7','function':'lambda$x$9'",
        "kotlin;'module':'a.B','function':'f$lambda-1';'module':'a.B','function':'f$lambda-2'",
        "javascript;'filename':'a.3f2a1b9c.js','function':'x';'filename':'a.77aa00f1.js','function':'x'",
        "node;'filename':'/srv/1/a.js','function':'x';'filename':'/srv/2/a.js','function':'async"
            + " x'",
        "python;'module':'m','function':'f','lineno':1;'module':'m','function':'f','lineno':2",
        "php;'filename':'a.php','function':'class@anonymous/x:1::f';'filename':'a.php','function':'class@anonymous/y:2::f'",
        "ruby;'filename':'a.rb','function':'block in f';'filename':'a.rb','function':'block (2"
            + " levels) in f'",
        "native;'function':'f(int)','package':'/a/lib.so';'function':'f(long)','package':'/b/lib.so'",
        "cocoa;'function':'-[A b:]','package':'/x/App';'function':'-[A b:]','package':'/y/App'",
        "go;'module':'m','function':'f','abs_path':'/a/m.go';'module':'m','function':'f','abs_path':'/b/m.go'",
        "csharp;'module':'A.B','function':'C','lineno':1;'module':'A.B','function':'C','lineno':9",
        "elixir;'module':'A','function':'b/1','lineno':1;'module':'A','function':'b/1','lineno':3",
        "rust;'function':'a::b','package':'app';'function':'a::b','package':'app'",
      })
  void what_a_build_changes_does_not_split_an_issue(String platform, String one, String other) {
    for (GroupingConfiguration configuration : GroupingConfiguration.values()) {
      UUID hash = hash(stack(platform, one), configuration);
      assertThat(hash(stack(platform, other), configuration)).isEqualTo(hash);
      assertThat(
              hash(
                  stack(platform, one.replaceFirst("'function':'", "'function':'z")),
                  configuration))
          .isNotEqualTo(hash);
    }
  }

  private static String stack(String platform, String frame) {
    return "{'platform':'%s','exception':[{'type':'E','stacktrace':{'frames':[{'function':'start',"
            .formatted(platform)
        + "'module':'m','filename':'m','in_app':true},{%s,'in_app':true}]}}]}".formatted(frame);
  }

  @ParameterizedTest
  @EnumSource
  void each_is_found_by_its_name(GroupingConfiguration configuration) {
    assertThat(GroupingConfiguration.named(configuration.id())).contains(configuration);
    assertThat(GroupingConfiguration.named("newstyle:1999-01-01")).isEmpty();
  }

  private static UUID hash(String json, GroupingConfiguration configuration) {
    return EventGrouping.of(
            Samples.data(json), configuration, FingerprintRules.NONE, StackTraceRules.NONE)
        .hash();
  }
}
