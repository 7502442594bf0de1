package dev.vedette.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/** The base URL under which clients reach the server, without a trailing slash. */
@ApplicationScoped
public class PublicUrl {

  /** System property in which the launcher leaves the address that it listens on. */
  static final String LISTENING = "vedette.launcher.url";

  @Inject private VedetteConfig config;

  /** The configured one, else the one that the launcher listens on, else that of a default port. */
  public String configured() {
    return config
        .publicUrl()
        .orElseGet(() -> System.getProperty(LISTENING, "http://localhost:8080"));
  }

  /**
   * The configured one, else the one that the client used.
   *
   * @param scheme of the request
   * @param hostAndPort of the request, as in its {@code Host} header
   * @param header looks up a request header and gives null where it is absent; forwarding headers
   *     are believed only if the configuration says so
   */
  public String of(String scheme, String hostAndPort, UnaryOperator<String> header) {
    return config.publicUrl().orElseGet(() -> requested(scheme, hostAndPort, header));
  }

  private String requested(String scheme, String hostAndPort, UnaryOperator<String> header) {
    if (!config.trustProxy()) {
      return scheme + "://" + hostAndPort;
    }
    String proto = header.apply("X-Forwarded-Proto");
    String host = header.apply("X-Forwarded-Host");
    return (proto == null ? scheme : proto) + "://" + (host == null ? hostAndPort : host);
  }
}
