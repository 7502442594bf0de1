package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class StacktraceNormalizerTest {
  @Test
  void lose_their_middle_beyond_250_frames() {
    StringBuilder json = new StringBuilder("{'stacktrace':{'frames':[{'function':'f0'}");
    for (int i = 1; i < 1000; i++) {
      json.append(",{'function':'f").append(i).append("'}");
    }
    JsonNode stack = data(json.append("]}}").toString()).get("stacktrace");
    assertThat(stack.get("frames")).hasSize(250);
    assertThat(stack.at("/frames/124/function").asText()).isEqualTo("f124");
    assertThat(stack.at("/frames/125/function").asText()).isEqualTo("f875");
    assertThat(stack.get("frames_omitted").toString()).isEqualTo("[125,875]");
  }

  @Test
  void frames_of_runtimes_and_libraries_are_not_the_applications() {
    assertThat(inApp("java", "'module':'java.util.List'")).isFalse();
    assertThat(inApp("java", "'module':'org.springframework.web.Servlet'")).isFalse();
    assertThat(inApp("java", "'module':'com.acme.Shop'")).isTrue();
    assertThat(inApp("python", "'abs_path':'/venv/lib/python3.12/site-packages/a.py'")).isFalse();
    assertThat(inApp("python", "'abs_path':'/srv/a.py'")).isTrue();
    assertThat(inApp("node", "'filename':'node:internal/timers'")).isFalse();
    assertThat(inApp("node", "'filename':'/app/node_modules/x/y.js'")).isFalse();
    assertThat(inApp("csharp", "'filename':'C:\\\\src\\\\a.cs'")).isTrue();
  }

  @Test
  void what_the_sdk_says_about_a_frame_stands() {
    assertThat(inApp("java", "'module':'java.util.List','in_app':true")).isTrue();
    assertThat(inApp("java", "'module':'com.acme.Shop','in_app':false")).isFalse();
  }

  private boolean inApp(String platform, String frame) {
    return data("{'platform':'" + platform + "','stacktrace':{'frames':[{" + frame + "}]}}")
        .at("/stacktrace/frames/0/in_app")
        .booleanValue();
  }

  @Test
  void a_script_frame_has_both_paths() {
    JsonNode frame =
        data("{'stacktrace':{'frames':[{'filename':'https://a.example/js/x.js?v=1'}]}}")
            .at("/stacktrace/frames/0");
    assertThat(frame.get("filename").asText()).isEqualTo("/js/x.js");
    assertThat(frame.get("abs_path").asText()).isEqualTo("https://a.example/js/x.js?v=1");
  }

  @Test
  void members_of_a_wrong_type_go_with_a_remark_and_unknown_ones_without() {
    JsonNode data =
        data(
            "{'stacktrace':{'frames':[{'function':{'a':1},'lineno':'12','colno':'x','hat':1,"
                + "'filename':'f.c','instruction_addr':4096,'in_app':'true'}]}}");
    assertThat(data.at("/stacktrace/frames/0").toString())
        .isEqualTo(
            "{\"lineno\":12,\"filename\":\"f.c\",\"instruction_addr\":\"0x1000\",\"in_app\":true}");
    assertThat(data.at("/errors/0/name").asText()).isEqualTo("stacktrace.frames.0.function");
    assertThat(data.get("errors")).hasSize(2);
  }

  @Test
  void without_frames_are_none() {
    assertThat(data("{'stacktrace':{'frames':[]}}").has("stacktrace")).isFalse();
    assertThat(data("{'stacktrace':{'frames':[{},null]}}").has("stacktrace")).isFalse();
  }
}
