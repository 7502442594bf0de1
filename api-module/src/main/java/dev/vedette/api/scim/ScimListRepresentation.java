package dev.vedette.api.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The shape of a page of a list (RFC 7644, 3.4.2). */
record ScimListRepresentation<T>(
    List<String> schemas,
    int totalResults,
    int startIndex,
    int itemsPerPage,
    @JsonProperty("Resources") List<T> resources) {

  private static final List<String> SCHEMAS =
      List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse");

  /**
   * A page.
   *
   * @param total how many resources there are on all pages
   */
  static <T> ScimListRepresentation<T> of(List<T> page, int total, int startIndex) {
    return new ScimListRepresentation<>(SCHEMAS, total, startIndex, page.size(), page);
  }
}
