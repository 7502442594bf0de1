package dev.vedette.api.scim;

import dev.vedette.api.request.ApiRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Says where a new resource is (RFC 7644, 3.3). */
final class ScimLocation {

  private ScimLocation() {}

  static Response created(ApiRequest request, String type, String id, Object entity) {
    return Response.status(Response.Status.CREATED)
        .header(
            HttpHeaders.LOCATION,
            request.baseUrl()
                + "/api/0/organizations/"
                + request.organization().slug()
                + "/scim/v2/"
                + type
                + "/"
                + id)
        .entity(entity)
        .build();
  }
}
