package dev.vedette.api.project;

import dev.vedette.api.json.Body;
import dev.vedette.ingest.CspSources;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sources of CSP reports that a project does not want, among its options. */
final class CspFields {

  private static final String DEFAULTS = CspSources.DEFAULTS.name();
  private static final String IGNORED = CspSources.IGNORED.name();
  private static final int MAX_LINES = 20_000;

  private CspFields() {}

  /** The names that {@link #read} knows. */
  static Set<String> names() {
    return Set.of(DEFAULTS, IGNORED);
  }

  /** Reads them; mistakes are marked in the map of options. */
  static OptionChanges read(Body options) {
    OptionChanges changes = OptionChanges.none();
    Optional<Boolean> defaults = options.bool(DEFAULTS);
    if (defaults.isPresent()) {
      changes = changes.set(CspSources.DEFAULTS, defaults.get());
    }
    if (options.has(IGNORED)) {
      List<String> sources =
          options
              .optionalText(IGNORED, MAX_LINES)
              .map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
              .orElse(List.of());
      CspSources.mistake(sources).ifPresent(mistake -> options.wrong(IGNORED, mistake));
      changes = changes.set(CspSources.IGNORED, sources);
    }
    return changes;
  }

  /** The same as it is shown. */
  static Map<String, Object> shown(Options set) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(DEFAULTS, set.get(CspSources.DEFAULTS));
    shown.put(IGNORED, String.join("\n", set.get(CspSources.IGNORED)));
    return shown;
  }
}
