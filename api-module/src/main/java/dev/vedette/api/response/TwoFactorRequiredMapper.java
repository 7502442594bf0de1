package dev.vedette.api.response;

import dev.vedette.api.request.TwoFactorRequiredException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Tells a browser's script that its person has to set a second factor up. */
@Provider
public class TwoFactorRequiredMapper implements ExceptionMapper<TwoFactorRequiredException> {

  @Override
  public Response toResponse(TwoFactorRequiredException refusal) {
    return Errors.body(
        401,
        Map.of(
            "detail",
            Map.of(
                "code",
                "2fa-required",
                "message",
                "Members of this organization need two-factor authentication.",
                "extra",
                Map.of())));
  }
}
