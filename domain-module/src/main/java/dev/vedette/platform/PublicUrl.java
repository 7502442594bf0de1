package dev.vedette.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The base URL under which clients reach the server, without a trailing slash. */
@ApplicationScoped
public class PublicUrl {

  /** System property in which the launcher leaves the address that it listens on. */
  static final String LISTENING = "vedette.launcher.url";

  private static final Pattern PROTO = Pattern.compile("https?");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._\\[\\]:-]{1,255}");

  @Inject private VedetteConfig config;

  /** What the proxy next to us added, if it has the form; else what the request itself says. */
  private static String last(String list, Pattern form, String otherwise) {
    String value = list == null ? "" : list.substring(list.lastIndexOf(',') + 1).strip();
    return form.matcher(value).matches() ? value : otherwise;
  }

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
    return last(header.apply("X-Forwarded-Proto"), PROTO, scheme)
        + "://"
        + last(header.apply("X-Forwarded-Host"), HOST, hostAndPort);
  }
}
