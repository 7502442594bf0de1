package dev.vedette.web.security;

import dev.vedette.platform.ClientAddress;
import dev.vedette.platform.VedetteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where requests come from, as the server is configured to see it. */
@ApplicationScoped
public class ClientAddresses {

  @Inject private VedetteConfig config;

  /** The client's address in plain form; empty if it cannot be told. */
  public Optional<String> of(HttpServletRequest request) {
    return new ClientAddress(config.trustProxy())
        .of(
            HeaderLines.joined(request, "X-Forwarded-For"),
            Optional.ofNullable(request.getRemoteAddr()));
  }
}
