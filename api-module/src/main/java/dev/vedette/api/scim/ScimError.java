package dev.vedette.api.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The shape of an error (RFC 7644, 3.12).
 *
 * @param status the HTTP status as text
 * @param scimType SCIM's name of the error, where it has one
 */
record ScimError(
    List<String> schemas,
    String status,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> scimType,
    String detail) {

  static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

  static ScimError of(int status, Optional<String> scimType, String detail) {
    return new ScimError(List.of(SCHEMA), Integer.toString(status), scimType, detail);
  }
}
