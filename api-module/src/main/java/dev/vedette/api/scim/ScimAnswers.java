package dev.vedette.api.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vedette.api.json.ApiJson;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes every error of the API one of SCIM's (RFC 7644, 3.12), keeping what is in it, and names the
 * type of messages rightly where a client asked for the odd one.
 */
@Scim
@Provider
@Priority(ScimAnswers.PRIORITY)
public class ScimAnswers implements ContainerResponseFilter {

  static final int PRIORITY = 1000;

  private static final MediaType ODD = MediaType.valueOf(Scim.ODD_MEDIA_TYPE);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400 && response.getEntity() instanceof Map<?, ?> error) {
      response.setEntity(
          shaped(response.getStatus(), error),
          response.getEntityAnnotations(),
          MediaType.APPLICATION_JSON_TYPE);
    } else if (response.hasEntity() && ODD.isCompatible(response.getMediaType())) {
      response.setEntity(
          response.getEntity(),
          response.getEntityAnnotations(),
          MediaType.valueOf(Scim.MEDIA_TYPE));
    }
  }

  static Map<String, Object> shaped(int status, Map<?, ?> error) {
    Map<String, Object> shaped = new LinkedHashMap<>();
    shaped.put("schemas", List.of(ScimError.SCHEMA));
    shaped.put("status", Integer.toString(status));
    if (status == 409) {
      shaped.put("scimType", "uniqueness");
    }
    if (error.containsKey("detail")) {
      error.forEach((key, value) -> shaped.put(String.valueOf(key), value));
    } else {
      shaped.put("detail", text(error));
    }
    return shaped;
  }

  /** Messages by field, which the standard has no place for, as one text, as in Sentry. */
  private static String text(Map<?, ?> errors) {
    try {
      return ApiJson.MAPPER.writeValueAsString(errors);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
