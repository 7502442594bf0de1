package dev.vedette.api.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.organization.GroupChange;
import dev.vedette.platform.problem.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches as Okta, Entra ID and the standard write them. */
class ScimPatchTest {

  /** The body of a patch with these operations, in JSON. */
  private static Body patch(String... operations) {
    try {
      return new Body(
          (ObjectNode)
              ApiJson.MAPPER.readTree(
                  "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                      + "\"Operations\":["
                      + String.join(",", operations)
                      + "]}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"replace\",\"value\":{\"active\":false}}",
        "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
        "{\"op\":\"REPLACE\",\"path\":\"active\",\"value\":false}",
        "{\"op\":\"replace\",\"path\":\"Active\",\"value\":\"false\"}",
        "{\"op\":\"replace\",\"value\":{\"active\":\"False\"}}",
        "{\"op\":\"replace\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User:active\","
            + "\"value\":false}",
        "{\"Op\":\"replace\",\"Path\":\"active\",\"Value\":false}",
      })
  void a_user_is_deactivated(String operation) {
    assertThatCode(() -> ScimUserPatch.checkDeactivates(patch(operation)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"replace\",\"value\":{\"active\":true}}",
        "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"True\"}",
        "{\"op\":\"replace\",\"path\":\"active\"}",
        "{\"op\":\"replace\",\"path\":\"active\",\"value\":null}",
        "{\"op\":\"replace\",\"path\":\"active\",\"value\":{\"active\":false}}",
        "{\"op\":\"replace\",\"path\":\"active\",\"value\":0}",
        "{\"op\":\"add\",\"path\":\"active\",\"value\":false}",
        "{\"op\":\"remove\",\"path\":\"active\"}",
        "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"a@b.c\"}",
        "{\"op\":\"replace\",\"path\":\"name.givenName\",\"value\":\"A\"}",
        "{\"op\":\"replace\",\"value\":false}",
        "{\"op\":\"replace\",\"value\":[]}",
        "{\"op\":\"replace\",\"path\":\"active[value eq \\\"1\\\"]\",\"value\":false}",
        "{\"op\":7,\"path\":\"active\",\"value\":false}",
        "{\"path\":\"active\",\"value\":false}",
        "{\"op\":\"replace\",\"path\":[],\"value\":false}",
        "\"replace\"",
        "null",
        "[]",
      })
  void of_a_user_nothing_else_can_be_patched(String operation) {
    assertThatThrownBy(() -> ScimUserPatch.checkDeactivates(patch(operation)))
        .isInstanceOf(ScimException.class);
  }

  @Test
  void one_wrong_operation_refuses_a_patch() {
    String right = "{\"op\":\"replace\",\"value\":{\"active\":false}}";
    assertThatThrownBy(
            () ->
                ScimUserPatch.checkDeactivates(
                    patch(right, "{\"op\":\"replace\",\"path\":\"x\",\"value\":1}")))
        .hasMessage("Invalid Patch Operation.");
    assertThatThrownBy(() -> ScimUserPatch.checkDeactivates(patch()))
        .hasMessage("Invalid Patch Operation.");
  }

  @Test
  void a_group_is_renamed_as_okta_does_and_as_entra_does() {
    assertThat(
            ScimGroupPatch.changes(
                patch(
                    "{\"op\":\"replace\",\"value\":{\"id\":23,\"displayName\":\"newName\"}}",
                    "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"x y\"}")))
        .containsExactly(new GroupChange.Rename("newName"), new GroupChange.Rename("x y"));
  }

  @Test
  void members_are_added_as_numbers_texts_or_one_object() {
    assertThat(
            ScimGroupPatch.changes(
                patch(
                    "{\"op\":\"add\",\"path\":\"members\",\"value\":"
                        + "[{\"value\":23,\"display\":\"testexample@example.com\"}]}",
                    "{\"op\":\"Add\",\"path\":\"members\",\"value\":"
                        + "[{\"$ref\":null,\"value\":\"24\"},{\"value\":\"25\"}]}",
                    "{\"op\":\"add\",\"path\":\"members\",\"value\":{\"value\":\"26\"}}",
                    "{\"op\":\"add\",\"path\":\"members\",\"value\":\"27\"}",
                    "{\"op\":\"add\",\"value\":{\"members\":[{\"value\":\"28\"}]}}",
                    "{\"op\":\"add\",\"path\":\"members\",\"value\":[]}")))
        .containsExactly(
            new GroupChange.Add(Set.of(23L)),
            new GroupChange.Add(Set.of(24L, 25L)),
            new GroupChange.Add(Set.of(26L)),
            new GroupChange.Add(Set.of(27L)),
            new GroupChange.Add(Set.of(28L)),
            new GroupChange.Add(Set.of()));
  }

  @Test
  void members_are_removed_by_path_and_by_value() {
    assertThat(
            ScimGroupPatch.changes(
                patch(
                    "{\"op\":\"remove\",\"path\":\"members[value eq \\\"23\\\"]\"}",
                    "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"24\"}]}",
                    "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[]}")))
        .containsExactly(
            new GroupChange.Remove(Set.of(23L)),
            new GroupChange.Remove(Set.of(24L)),
            new GroupChange.Remove(Set.of()));
  }

  @Test
  void without_a_value_all_members_are_removed() {
    assertThat(ScimGroupPatch.changes(patch("{\"op\":\"remove\",\"path\":\"members\"}")))
        .containsExactly(new GroupChange.Replace(Set.of()));
  }

  @Test
  void all_members_are_replaced() {
    assertThat(
            ScimGroupPatch.changes(
                patch(
                    "{\"op\":\"replace\",\"path\":\"members\",\"value\":"
                        + "[{\"value\":23},{\"value\":24},{\"value\":\"24\"}]}",
                    "{\"op\":\"replace\",\"value\":{\"displayName\":\"a\",\"members\":[]}}")))
        .containsExactly(
            new GroupChange.Replace(Set.of(23L, 24L)),
            new GroupChange.Rename("a"),
            new GroupChange.Replace(Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"x\"}",
        "{\"op\":\"replace\",\"path\":\"members[value eq \\\"1\\\"]\",\"value\":[]}",
        "{\"op\":\"replace\",\"value\":{\"externalId\":\"x\"}}",
      })
  void no_other_attribute_of_a_group_can_be_replaced(String operation) {
    assertThatThrownBy(() -> ScimGroupPatch.changes(patch(operation)))
        .isInstanceOf(ScimException.class)
        .hasMessage("Invalid Replace attr. Only displayName and members supported.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"move\",\"path\":\"members\",\"value\":[]}",
        "{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"x\"}",
        "{\"op\":\"add\",\"path\":\"members\"}",
        "{\"op\":\"add\",\"path\":\"members\",\"value\":null}",
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[[1]]}",
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":1.5}]}",
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"display\":\"x\"}]}",
        "{\"op\":\"add\",\"value\":[]}",
        "{\"op\":\"add\"}",
        "{\"op\":\"remove\"}",
        "{\"op\":\"remove\",\"path\":\"displayName\"}",
        "{\"op\":\"remove\",\"path\":\"members[display eq \\\"x\\\"]\"}",
        "{\"op\":\"remove\",\"path\":\"members[value eq \\\"1\\\" or value eq \\\"2\\\"]\"}",
        "{\"op\":\"replace\",\"path\":\"members\"}",
        "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":{}}",
        "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"a\\u0000\"}",
        "{\"op\":\"replace\",\"value\":\"x\"}",
      })
  void what_cannot_be_carried_out_is_refused(String operation) {
    assertThatThrownBy(() -> ScimGroupPatch.changes(patch(operation)))
        .isInstanceOf(ScimException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "\"-1\"", "\"\"", "-1", "99999999999999999999", "\"1 or 1=1\""})
  void what_is_no_id_is_nobodys(String id) {
    assertThatThrownBy(
            () ->
                ScimGroupPatch.changes(
                    patch(
                        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":"
                            + id
                            + "}]}")))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("User not found.");
  }

  @Test
  void a_patch_has_up_to_100_operations() {
    String operation = "{\"op\":\"add\",\"path\":\"members\",\"value\":[]}";
    assertThat(ScimGroupPatch.changes(patch(repeated(operation, 100)))).hasSize(100);
    assertThatThrownBy(() -> ScimGroupPatch.changes(patch(repeated(operation, 101))))
        .hasMessage("Too many patch ops sent, limit is 100.");
  }

  @Test
  void a_patch_names_up_to_10_000_members() {
    String half =
        IntStream.range(0, 5_000)
            .mapToObj(id -> "{\"value\":" + id + "}")
            .collect(
                Collectors.joining(",", "{\"op\":\"add\",\"path\":\"members\",\"value\":[", "]}"));
    assertThat(ScimGroupPatch.changes(patch(half, half))).hasSize(2);
    assertThatThrownBy(
            () ->
                ScimGroupPatch.changes(
                    patch(half, half, "{\"op\":\"add\",\"path\":\"members\",\"value\":[1]}")))
        .hasMessage("Too many members sent, limit is 10000.");
  }

  private static String[] repeated(String text, int times) {
    return IntStream.range(0, times).mapToObj(i -> text).toArray(String[]::new);
  }
}
