package dev.vedette.event.scrub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that everybody has, by Relay's names: {@code @email}, {@code @creditcard:mask}. */
final class BuiltinRules {

  /** A name, what it finds, and what it does with that if its name does not say. */
  private record Builtin(String name, RuleKind kind, String method, String replacement) {}

  private static final List<Builtin> ALL =
      List.of(
          new Builtin("anything", RuleKind.ANYTHING, "replace", Redaction.FILTERED),
          new Builtin("ip", RuleKind.IP, "replace", "[ip]"),
          new Builtin("imei", RuleKind.IMEI, "replace", "[imei]"),
          new Builtin("mac", RuleKind.MAC, "mask", "[mac]"),
          new Builtin("uuid", RuleKind.UUID, "mask", "[uuid]"),
          new Builtin("email", RuleKind.EMAIL, "replace", "[email]"),
          new Builtin("iban", RuleKind.IBAN, "replace", "[iban]"),
          new Builtin("creditcard", RuleKind.CREDITCARD, "replace", "[creditcard]"),
          new Builtin("pemkey", RuleKind.PEMKEY, "replace", "[pemkey]"),
          new Builtin("urlauth", RuleKind.URL_AUTH, "replace", "[auth]"),
          new Builtin("usssn", RuleKind.US_SSN, "mask", "[us-ssn]"),
          new Builtin("userpath", RuleKind.USERPATH, "replace", "[user]"),
          new Builtin("password", RuleKind.PASSWORD, "remove", "[password]"),
          new Builtin("bearer", RuleKind.BEARER, "replace", "[token]"));

  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "@common",
          List.of(
              "@iban",
              "@ip",
              "@email",
              "@creditcard",
              "@pemkey",
              "@urlauth",
              "@userpath",
              "@password",
              "@usssn"),
          "@common:filter",
          List.of(
              "@creditcard:filter",
              "@iban:filter",
              "@pemkey:filter",
              "@urlauth:legacy",
              "@userpath:filter",
              "@password:filter",
              "@usssn:filter"));

  private static final Map<String, Rule> RULES = new HashMap<>();

  static {
    for (Builtin each : ALL) {
      String name = "@" + each.name();
      for (String method : new String[] {"remove", "replace", "mask", "hash", "filter"}) {
        String full = name + ":" + method;
        RULES.put(full, each.kind().rule(full, redaction(method, each.replacement())));
      }
      RULES.put(name, each.kind().rule(name, redaction(each.method(), each.replacement())));
    }
    RULES.put(
        "@urlauth:legacy",
        Rule.parts("@urlauth:legacy", Redaction.FILTER, new UrlPasswords(false)));
  }

  private BuiltinRules() {}

  private static Redaction redaction(String method, String replacement) {
    return switch (method) {
      case "remove" -> Redaction.REMOVE;
      case "mask" -> Redaction.MASK;
      case "hash" -> Redaction.hash("");
      case "filter" -> Redaction.FILTER;
      default -> Redaction.replace(replacement);
    };
  }

  /** The rules behind a name, several for a group; empty if there is none of that name. */
  static Optional<List<Rule>> named(String name) {
    if (GROUPS.containsKey(name)) {
      List<Rule> rules = new ArrayList<>();
      GROUPS.get(name).forEach(each -> rules.add(RULES.get(each)));
      return Optional.of(List.copyOf(rules));
    }
    return Optional.ofNullable(RULES.get(name)).map(List::of);
  }

  /** All names, for people to choose from. */
  static List<String> names() {
    return RULES.keySet().stream().sorted().toList();
  }
}
