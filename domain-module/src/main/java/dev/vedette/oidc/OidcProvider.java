package dev.vedette.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a provider says of itself (OpenID Connect Discovery), and its keys. Thread-safe.
 *
 * @param readAt when it said so
 */
record OidcProvider(
    String issuer,
    String authorizationEndpoint,
    String tokenEndpoint,
    Optional<String> userinfoEndpoint,
    boolean takesBasicCredentials,
    JWKSource<SecurityContext> keys,
    Instant readAt) {

  private static final int CLOCK_SKEW_SECONDS = 60;

  /** Signatures with a key pair: what anybody could make, or both sides can, proves nothing. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /**
   * Asks a provider.
   *
   * @throws IOException if it cannot be reached or its answer lacks something
   */
  static OidcProvider discover(String issuer, OidcHttp http, Instant now) throws IOException {
    ObjectNode document =
        http.get(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration");
    if (!document.path("issuer").asText().equals(issuer)) {
      throw new IOException("The provider calls itself " + document.path("issuer").asText());
    }
    URI keys = URI.create(text(document, "jwks_uri"));
    return new OidcProvider(
        issuer,
        text(document, "authorization_endpoint"),
        text(document, "token_endpoint"),
        Optional.of(document.path("userinfo_endpoint").asText()).filter(url -> !url.isEmpty()),
        takesBasicCredentials(document.path("token_endpoint_auth_methods_supported")),
        JWKSourceBuilder.<SecurityContext>create(keys.toURL(), http)
            .refreshAheadCache(false) // it would start threads of its own
            .build(),
        now);
  }

  private static String text(ObjectNode document, String field) throws IOException {
    String address = document.path(field).asText();
    try {
      if (OidcSettings.isSafe(URI.create(address))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // The sentence below says it.
    }
    throw new IOException("The provider's " + field + " is not an https address: " + address);
  }

  /** As the standard has it where the provider says nothing. */
  private static boolean takesBasicCredentials(JsonNode methods) {
    Stream<JsonNode> named = StreamSupport.stream(methods.spliterator(), false);
    return methods.isEmpty() || named.anyMatch(m -> m.asText().equals("client_secret_basic"));
  }

  /**
   * Verifies an ID token: signature, issuer, audience, nonce and time.
   *
   * @return what it claims
   */
  JWTClaimsSet verify(String idToken, String clientId, String nonce)
      throws ParseException, BadJOSEException, JOSEException {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    var verifier =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            clientId,
            new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build(),
            Set.of("sub", "iat", "exp"));
    verifier.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    processor.setJWTClaimsSetVerifier(verifier);
    JWTClaimsSet claims = processor.process(idToken, null);
    String party = claims.getStringClaim("azp");
    if (party == null ? claims.getAudience().size() > 1 : !party.equals(clientId)) {
      throw new BadJOSEException("The token was made for another party");
    }
    return claims;
  }
}
