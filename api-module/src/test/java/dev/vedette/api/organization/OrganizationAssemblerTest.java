package dev.vedette.api.organization;

import static dev.vedette.api.ShapeAssertions.assertJson;

import dev.vedette.api.Examples;
import dev.vedette.organization.OwnedOrganization;
import org.junit.jupiter.api.Test;

class OrganizationAssemblerTest {

  private static final String SHAPE =
      """
      {"id":"1","slug":"the-interstellar-jurisdiction","status":{"id":"active","name":"active"},
       "name":"The Interstellar","dateCreated":"2026-03-01T12:00:00Z","isEarlyAdopter":false,
       "require2FA":false,"requireEmailVerification":false,
       "avatar":{"avatarType":"letter_avatar","avatarUuid":null,"avatarUrl":null},
       "features":["invite-members","team-roles","open-membership"],
       "links":{"organizationUrl":"http://h/organizations/the-interstellar-jurisdiction/",
         "regionUrl":"http://h"},
       "hasAuthProvider":false,"allowMemberInvite":true,"allowMemberProjectCreation":true,
       "allowSuperuserAccess":false}
      """;

  @Test
  void an_organization_in_a_list() {
    assertJson(OrganizationAssembler.basic(Examples.ORGANIZATION, "http://h"), SHAPE);
  }

  @Test
  void an_organization_that_the_caller_owns() {
    assertJson(
        OrganizationAssembler.owned(new OwnedOrganization(Examples.ORGANIZATION, true), "http://h"),
        "{\"organization\":" + SHAPE + ",\"singleOwner\":true}");
  }
}
