package dev.vedette.event.scrub;

import java.util.Locale;
import java.util.Optional;

/** Types of rules that find something by themselves. */
enum RuleKind {
  ANYTHING,
  IP(new IpFinder()),
  EMAIL(new Emails()),
  CREDITCARD(new CreditCards()),
  MAC(ShapeFinder.MAC),
  UUID(ShapeFinder.UUID),
  IMEI(ShapeFinder.IMEI),
  USERPATH(new UserPaths()),
  URL_AUTH(new UrlPasswords(true)),
  US_SSN(new SocialSecurityNumbers()),
  IBAN(new Ibans()),
  PEMKEY(new PemKeys()),
  BEARER(new Bearers()),
  PASSWORD(new Bearers(), new SecretPairs(KeyWords::strength));

  private final Finder[] finders;

  RuleKind(Finder... finders) {
    this.finders = finders;
  }

  /** The type of that name in the configuration, as in {@code url_auth}. */
  static Optional<RuleKind> of(String name) {
    for (RuleKind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  Rule rule(String origin, Redaction redaction) {
    if (this == PASSWORD) {
      return new Rule(
          origin,
          redaction,
          false,
          Optional.of(name -> KeyWords.strength(name) != KeyWords.Strength.NONE),
          Optional.empty(),
          java.util.List.of(finders));
    }
    return this == ANYTHING
        ? Rule.anything(origin, redaction)
        : Rule.parts(origin, redaction, finders);
  }
}
