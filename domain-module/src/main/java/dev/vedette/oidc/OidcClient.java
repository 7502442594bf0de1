package dev.vedette.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.vedette.platform.StartupException;
import dev.vedette.platform.VedetteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The client of the configured OpenID provider. It asks the provider nothing before somebody wants
 * to sign in there. Thread-safe.
 */
@ApplicationScoped
public class OidcClient {

  private static final System.Logger LOG = System.getLogger(OidcClient.class.getName());
  private static final Duration DISCOVERY_VALID = Duration.ofHours(1);

  /** After a failure nobody else waits for the provider for so long. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final int MAX_SUBJECT = 255;

  private final OidcHttp http = new OidcHttp();

  @Inject private VedetteConfig config;
  @Inject private Clock clock;

  private Optional<OidcSettings> settings = Optional.empty();
  private OidcProvider provider;
  private Instant pausedUntil = Instant.MIN;

  /** For the container. */
  protected OidcClient() {}

  /** Of this provider, without a container. */
  OidcClient(OidcSettings settings, Clock clock) {
    this.settings = Optional.of(settings);
    this.clock = clock;
  }

  /**
   * Reads the configuration.
   *
   * @throws StartupException if it is not right
   */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    settings = OidcSettings.of(config);
  }

  /** What the provider is called; empty where none is configured. */
  public Optional<String> name() {
    return settings.map(OidcSettings::name);
  }

  /** What becomes of people whom nobody knows. */
  Optional<OidcSettings.Newcomers> newcomers() {
    return settings.flatMap(OidcSettings::newcomers);
  }

  /**
   * Where the browser goes to sign in.
   *
   * @param redirectUri where it comes back to
   * @throws OidcException if the provider cannot be asked
   * @throws IllegalStateException if none is configured
   */
  public URI authorization(OidcFlow flow, String redirectUri) throws OidcException {
    OidcSettings known = settings();
    String endpoint = provider(known).authorizationEndpoint();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", known.clientId());
    query.put("redirect_uri", redirectUri);
    query.put("scope", "openid email profile");
    query.put("state", flow.state());
    query.put("nonce", flow.nonce());
    query.put("code_challenge", flow.challenge());
    query.put("code_challenge_method", "S256");
    return URI.create(endpoint + (endpoint.contains("?") ? "&" : "?") + OidcHttp.encoded(query));
  }

  /**
   * Exchanges the code that the browser came back with.
   *
   * @param redirectUri the same as before
   * @throws OidcException if the provider cannot be asked, or its answer is not to be trusted
   * @throws IllegalStateException if none is configured
   */
  public OidcIdentity redeem(String code, OidcFlow flow, String redirectUri) throws OidcException {
    OidcSettings known = settings();
    OidcProvider at = provider(known);
    try {
      ObjectNode tokens = exchange(code, flow, redirectUri, known, at);
      JWTClaimsSet claims =
          at.verify(tokens.path("id_token").asText(), known.clientId(), flow.nonce());
      return identity(claims, tokens.path("access_token").asText(), at);
    } catch (IOException e) {
      throw unreachable(known, e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      LOG.log(Level.WARNING, "An answer of " + known.issuer() + " is refused: " + e.getMessage());
      throw new OidcException(
          "The answer of " + known.name() + " could not be trusted. Please start again.", e);
    }
  }

  private ObjectNode exchange(
      String code, OidcFlow flow, String redirectUri, OidcSettings known, OidcProvider at)
      throws IOException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirectUri);
    form.put("code_verifier", flow.verifier());
    if (at.takesBasicCredentials()) {
      String credentials =
          OidcHttp.encoded(known.clientId()) + ":" + OidcHttp.encoded(known.clientSecret());
      byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
      return http.post(
          at.tokenEndpoint(),
          form,
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    form.put("client_id", known.clientId());
    form.put("client_secret", known.clientSecret());
    return http.post(at.tokenEndpoint(), form);
  }

  /** Some providers tell the address in the ID token, some only when asked for it. */
  private OidcIdentity identity(JWTClaimsSet claims, String accessToken, OidcProvider at)
      throws IOException, ParseException, BadJOSEException {
    String subject = claims.getSubject();
    if (subject.isEmpty() || subject.length() > MAX_SUBJECT || subject.indexOf('\0') >= 0) {
      throw new BadJOSEException("The subject is not one");
    }
    String email = claims.getStringClaim("email");
    if (email != null || at.userinfoEndpoint().isEmpty()) {
      return new OidcIdentity(
          at.issuer(),
          subject,
          Optional.ofNullable(email),
          isTrue(claims.getClaim("email_verified")),
          Optional.ofNullable(claims.getStringClaim("name")).orElse(""));
    }
    JsonNode userinfo =
        http.get(at.userinfoEndpoint().get(), "Authorization", "Bearer " + accessToken);
    if (!userinfo.path("sub").asText().equals(subject)) {
      throw new BadJOSEException("The user info is of somebody else");
    }
    return new OidcIdentity(
        at.issuer(),
        subject,
        Optional.of(userinfo.path("email").asText()).filter(text -> !text.isEmpty()),
        isTrue(userinfo.path("email_verified").asText()),
        userinfo.path("name").asText());
  }

  /** A boolean; some providers write it as a text. */
  private static boolean isTrue(Object claim) {
    return claim != null && claim.toString().equals("true");
  }

  private synchronized OidcProvider provider(OidcSettings known) throws OidcException {
    if (provider == null || provider.readAt().plus(DISCOVERY_VALID).isBefore(clock.instant())) {
      if (clock.instant().isBefore(pausedUntil)) {
        throw new OidcException(unavailable(known));
      }
      try {
        provider = OidcProvider.discover(known.issuer(), http, clock.instant());
      } catch (IOException | IllegalArgumentException e) {
        pausedUntil = clock.instant().plus(PAUSE);
        throw unreachable(known, e);
      }
    }
    return provider;
  }

  private static OidcException unreachable(OidcSettings known, Exception cause) {
    LOG.log(Level.WARNING, "The OpenID provider " + known.issuer() + " fails: " + cause);
    return new OidcException(unavailable(known), cause);
  }

  private static String unavailable(OidcSettings known) {
    return known.name() + " could not complete the sign-in. Please try again in a while.";
  }

  private OidcSettings settings() {
    return settings.orElseThrow(
        () -> new IllegalStateException("No OpenID provider is configured"));
  }
}
