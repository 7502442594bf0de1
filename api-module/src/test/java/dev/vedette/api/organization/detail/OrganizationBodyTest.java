package dev.vedette.api.organization.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.access.Role;
import dev.vedette.api.Examples;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.InvalidBodyException;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OrganizationUpdate;
import dev.vedette.platform.Options;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may change of an organization, and what it may only repeat. */
class OrganizationBodyTest {

  private static final OrganizationDetailRepresentation CURRENT =
      OrganizationDetailAssembler.of(
          Examples.ORGANIZATION,
          Options.NONE,
          "http://h",
          Examples.access(Role.OWNER, true, false),
          Optional.empty(),
          Optional.empty());

  @Test
  void what_is_not_named_stays() throws JsonProcessingException {
    OrganizationUpdate update =
        read("{\"name\":\"New\",\"openMembership\":false,\"scimEnabled\":true}", true);

    assertThat(update.name()).contains("New");
    assertThat(update.slug()).isEmpty();
    assertThat(update.defaultRole()).isEmpty();
    assertThat(update.switches())
        .isEqualTo(
            Map.of(
                OrganizationSwitch.OPEN_MEMBERSHIP, false, OrganizationSwitch.SCIM_ENABLED, true));
  }

  @Test
  void whoever_writes_back_what_was_read_changes_nothing() throws JsonProcessingException {
    ObjectNode read = ApiJson.MAPPER.valueToTree(CURRENT);

    OrganizationUpdate update = OrganizationBody.read(new Body(read), CURRENT, true);

    assertThat(update.slug()).contains(Examples.ORGANIZATION.slug());
    assertThat(update.switches())
        .containsEntry(OrganizationSwitch.OPEN_MEMBERSHIP, true)
        .containsEntry(OrganizationSwitch.REQUIRE_2FA, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"hideAiFeatures\":false}",
        "{\"attachmentsRole\":\"owner\"}",
        "{\"debugFilesRole\":\"member\"}",
        "{\"hasGranularReplayPermissions\":true}",
        "{\"replayAccessMembers\":[1]}",
        "{\"avatarType\":\"upload\"}",
        "{\"avatar\":\"aGVsbG8=\"}",
        "{\"enhancedPrivacy\":true}",
        "{\"scrapeJavaScript\":true}",
        "{\"storeCrashReports\":5}",
        "{\"trustedRelays\":[{\"name\":\"r\"}]}",
        "{\"relayDsnEndpoint\":\"https://relay.example.com\"}",
        "{\"issueAlertsThreadFlag\":true}",
        "{\"metricAlertsThreadFlag\":true}",
        "{\"cancelDeletion\":true}"
      })
  void what_cannot_be_honoured_is_refused(String body) {
    assertThatThrownBy(() -> read(body, true)).isInstanceOf(InvalidBodyException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"avatarType\":\"letter_avatar\",\"avatar\":null}",
        "{\"hasGranularReplayPermissions\":false,\"replayAccessMembers\":null}",
        "{\"relayDsnEndpoint\":null}",
        "{\"storeCrashReports\":0,\"cancelDeletion\":false}",
        "{\"somethingElse\":1}"
      })
  void what_the_server_does_anyway_may_be_said(String body) throws JsonProcessingException {
    assertThat(read(body, true).switches()).isEmpty();
  }

  @Test
  void only_an_owner_chooses_the_default_role() throws JsonProcessingException {
    assertThat(read("{\"defaultRole\":\"manager\"}", true).defaultRole()).contains(Role.MANAGER);
    assertThat(read("{\"defaultRole\":\"manager\"}", false).defaultRole()).isEmpty();
    assertThat(read("{\"defaultRole\":\"king\",\"cancelDeletion\":true}", false).switches())
        .isEmpty();
    assertThatThrownBy(() -> read("{\"defaultRole\":\"king\"}", true))
        .isInstanceOf(InvalidBodyException.class);
  }

  private static OrganizationUpdate read(String json, boolean owner)
      throws JsonProcessingException {
    return OrganizationBody.read(
        new Body((ObjectNode) ApiJson.MAPPER.readTree(json)), CURRENT, owner);
  }
}
