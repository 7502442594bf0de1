package dev.vedette.api.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.access.Role;
import dev.vedette.api.Examples;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.InvalidBodyException;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import dev.vedette.project.ProjectEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectUpdateTest {

  private static final ProjectDetailRepresentation CURRENT =
      ProjectDetailAssembler.of(
          Examples.PROJECT,
          Options.NONE,
          ProjectAssembler.summary(
              Examples.PROJECT,
              new ProjectFacts(List.of(Examples.TEAM), List.of(), false, false),
              Examples.access(Role.MEMBER, false, true),
              Optional.empty()),
          Optional.empty());

  private static Body body(String json) {
    try {
      return new Body((ObjectNode) ApiJson.MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ProjectEdit edited(String json) {
    return ProjectUpdate.of(body(json), CURRENT).change().apply(ProjectEdit.of(Examples.PROJECT));
  }

  @Test
  void what_is_not_named_stays() {
    assertThat(edited("{}")).isEqualTo(ProjectEdit.of(Examples.PROJECT));
    assertThat(ProjectUpdate.of(body("{}"), CURRENT).bookmarked()).isEmpty();
  }

  @Test
  void settings_are_read() {
    ProjectEdit edit =
        edited(
            """
            {"name":"Pumps","slug":"pumps","platform":"go","resolveAge":"48",
             "allowedDomains":["a.example"," ","a.example","b.example"],
             "highlightTags":["release"],"highlightContext":{"user":["id"]}}
            """);
    assertThat(edit.name()).isEqualTo("Pumps");
    assertThat(edit.slug()).isEqualTo("pumps");
    assertThat(edit.platform()).contains("go");
    assertThat(edit.settings().resolveAge()).isEqualTo(48);
    assertThat(edit.settings().allowedDomains()).containsExactly("a.example", "b.example");
    assertThat(edit.settings().highlightTags()).contains(List.of("release"));
    assertThat(edit.settings().highlightContext()).contains(Map.of("user", List.of("id")));
  }

  @Test
  void null_takes_a_setting_back() {
    ProjectEdit edit = edited("{\"platform\":null,\"resolveAge\":null,\"highlightTags\":null}");
    assertThat(edit.platform()).isEmpty();
    assertThat(edit.settings().resolveAge()).isZero();
    assertThat(edit.settings().highlightTags()).isEmpty();
  }

  @Test
  void options_are_settings_by_another_name() {
    ProjectEdit edit =
        edited(
            """
            {"options":{"sentry:origins":"a.example\\nb.example","sentry:resolve_age":24,
             "filters:releases":"","sentry:scrub_data":false}}
            """);
    assertThat(edit.settings().allowedDomains()).containsExactly("a.example", "b.example");
    assertThat(edit.settings().resolveAge()).isEqualTo(24);
  }

  @Test
  void filters_and_scrubbing_are_options() {
    OptionChanges changes =
        ProjectUpdate.of(
                body(
                    """
                    {"dataScrubberDefaults":false,"scrubIPAddresses":true,
                     "sensitiveFields":[" salary ",""],"relayPiiConfig":"{}",
                     "options":{"sentry:scrub_data":"0","filters:chunk-load-error":false,
                       "filters:releases":"1.*\\n\\n2.?","filters:blacklisted_ips":["10.0.0.0/8"]}}
                    """),
                CURRENT)
            .screening();
    assertThat(changes.texts())
        .isEqualTo(
            Map.of(
                "sentry:scrub_data", Optional.of("false"),
                "sentry:scrub_defaults", Optional.of("false"),
                "sentry:scrub_ip_address", Optional.of("true"),
                "sentry:sensitive_fields", Optional.of("salary"),
                "sentry:relay_pii_config", Optional.of("{}"),
                "filters:chunk-load-error", Optional.of("false"),
                "filters:releases", Optional.of("1.*\n2.?"),
                "filters:blacklisted_ips", Optional.of("10.0.0.0/8")));
  }

  @Test
  void what_is_wrong_with_filters_and_rules_is_named_on_its_field() {
    assertThatThrownBy(
            () ->
                edited(
                    """
                    {"dataScrubber":"maybe","relayPiiConfig":"{","sensitiveFields":[{}],
                     "options":{"filters:blacklisted_ips":"10.0.0.1\\nhome",
                       "filters:error_messages":"[a"}}
                    """))
        .isInstanceOfSatisfying(
            InvalidBodyException.class,
            e ->
                assertThat(e.errors().toString())
                    .contains(
                        "Must be a valid boolean.",
                        "This is no JSON at line 1, column 2.",
                        "Not a valid string.",
                        "home is not an acceptable value",
                        "A [ is not closed: [a"));
  }

  @Test
  void what_the_server_cannot_honour_is_refused_on_its_field() {
    assertThatThrownBy(
            () ->
                edited(
                    """
                    {"verifySSL":true,"fingerprintingRules":"a -> b","isSubscribed":true,
                     "options":{"filters:odd":"1.*"}}
                    """))
        .isInstanceOfSatisfying(
            InvalidBodyException.class,
            e ->
                assertThat(e.errors())
                    .containsOnlyKeys(
                        "verifySSL", "fingerprintingRules", "isSubscribed", "options"));
  }

  @Test
  void what_was_read_can_be_written_back() throws Exception {
    String json = ApiJson.MAPPER.writeValueAsString(CURRENT);
    ProjectEdit edit = edited(json);
    assertThat(edit.slug()).isEqualTo(Examples.PROJECT.slug());
    assertThat(edit.settings().allowedDomains()).isEqualTo(Examples.PROJECT.allowedDomains());
  }

  @Test
  void a_bookmark_is_the_caller_s_own_matter() {
    assertThat(ProjectUpdate.isPersonal(body("{\"isBookmarked\":true}"))).isTrue();
    assertThat(ProjectUpdate.isPersonal(body("{\"isBookmarked\":true,\"name\":\"x\"}"))).isFalse();
    assertThat(ProjectUpdate.of(body("{\"isBookmarked\":\"true\"}"), CURRENT).bookmarked())
        .contains(true);
  }
}
