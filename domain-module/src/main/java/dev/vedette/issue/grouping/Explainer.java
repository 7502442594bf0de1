package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.platform.HexIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts into words how an event was grouped, from the same parts that its hash was made of. */
final class Explainer {

  private final EventGrouping grouping;
  private final Standard standard;
  private final JsonNode data;

  Explainer(EventGrouping grouping) {
    this.grouping = grouping;
    standard = grouping.standard();
    data = grouping.data();
  }

  List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    String overruled = null;
    if (!grouping.checksum().isEmpty()) {
      variants.add(checksum());
      overruled = "the checksum decides";
    } else if (!grouping.inForce().hasDefault()) {
      variants.add(fingerprint());
      overruled = "the fingerprint decides";
    } else if (standard.strategy().equals("fallback") && grouping.inForce().isDefault()) {
      variants.add(plain("fallback", "fallback", "nothing to group by"));
    }
    ComponentMaker parts = new ComponentMaker(grouping);
    if (standard.isInApp()) {
      variants.add(component(parts, "app", overruled));
      variants.add(component(parts, "system", overruled == null ? parts.appDecides() : overruled));
    } else if (parts.hasStack()) {
      variants.add(component(parts, "system", overruled));
    } else if (!standard.strategy().equals("fallback") || !grouping.inForce().isDefault()) {
      variants.add(component(parts, "default", overruled));
    }
    return variants;
  }

  private Variant checksum() {
    String sent = grouping.checksum();
    boolean hash = HexIds.isHex(sent);
    return new Variant(
        "checksum",
        hash ? "checksum" : "hashed_checksum",
        hash ? "checksum" : "hashed checksum",
        true,
        Optional.of(grouping.hash()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(sent));
  }

  private Variant fingerprint() {
    String type = grouping.isBuiltIn() ? "built_in_fingerprint" : "custom_fingerprint";
    Variant plain =
        plain(type, type, grouping.isBuiltIn() ? "built-in fingerprint" : "custom fingerprint");
    return new Variant(
        plain.key(),
        plain.type(),
        plain.description(),
        true,
        plain.hash(),
        Optional.empty(),
        Optional.empty(),
        grouping.inForce().resolved(data),
        clientValues(),
        grouping.matchedRule(),
        Optional.empty());
  }

  private Variant plain(String key, String type, String description) {
    return new Variant(
        key,
        type,
        description,
        true,
        Optional.of(grouping.hash()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Variant component(ComponentMaker parts, String key, String overruled) {
    Component root = parts.root(key, overruled);
    boolean salted = overruled == null && !grouping.inForce().isDefault();
    boolean fingerprinted = salted;
    Optional<UUID> hash = overruled == null ? Optional.of(grouping.hash()) : Optional.empty();
    return new Variant(
        key,
        salted ? "salted_component" : "component",
        description(key) + (salted ? " and custom fingerprint" : ""),
        overruled == null,
        hash,
        Optional.of(root),
        Optional.of(grouping.configuration()),
        fingerprinted ? grouping.inForce().resolved(data) : List.of(),
        fingerprinted ? clientValues() : Optional.empty(),
        fingerprinted ? grouping.matchedRule() : Optional.empty(),
        Optional.empty());
  }

  /** What the client wanted, where a rule of the project decided otherwise. */
  private Optional<List<String>> clientValues() {
    Fingerprint sent = Fingerprint.of(data, grouping.configuration());
    return sent.isDefault() ? Optional.empty() : Optional.of(sent.parts());
  }

  private String description(String key) {
    String frames =
        key.equals("app") ? " — in-app frames" : key.equals("system") ? " — all frames" : "";
    return switch (standard.strategy()) {
      case "exception" -> exceptions(frames);
      case "threads" -> "thread stacktrace" + frames;
      case "stacktrace" -> "event-level stacktrace" + frames;
      case "template" -> "filename and context line";
      case "csp" -> "directive and URL";
      case "hpkp", "expect-staple", "expect-ct" -> "hostname";
      default -> "message";
    };
  }

  private String exceptions(String frames) {
    int count = 0;
    boolean stack = false;
    boolean value = false;
    for (List<ExceptionParts> chain : standard.exceptions().chains()) {
      for (ExceptionParts one : chain) {
        count++;
        stack |= one.hasFrames();
        value |= standard.exceptions().countsValue(one) && !one.value().isEmpty();
      }
    }
    String what = stack ? "stacktrace" : value ? "message" : "type";
    return (count > 1 ? "chained exception " + what + "s" : "exception " + what)
        + (stack ? frames : "");
  }
}
