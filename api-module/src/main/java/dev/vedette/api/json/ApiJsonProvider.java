package dev.vedette.api.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Makes the server's JSON writer use {@link ApiJson#MAPPER}. */
@Provider
public class ApiJsonProvider implements ContextResolver<ObjectMapper> {

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return ApiJson.MAPPER;
  }
}
