package dev.vedette.api.project;

import dev.vedette.api.json.Body;
import dev.vedette.project.KeyChange;
import dev.vedette.project.LoaderOption;
import dev.vedette.project.LoaderSettings;
import dev.vedette.project.NewKey;
import dev.vedette.project.ProjectKey;
import dev.vedette.project.RateLimit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a client wants of a key from the body of a request. */
final class KeyBody {

  private static final int MAX_NAME = 64;
  private static final int CREDENTIAL = 32;

  private KeyBody() {}

  /**
   * A key to be made.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong
   */
  static NewKey create(Body body) {
    NewKey key =
        NewKey.of(body.optionalText("name", MAX_NAME), limit(body))
            .with(body.optionalText("public", CREDENTIAL), body.optionalText("secret", CREDENTIAL));
    String use = body.choice("useCase", ProjectKey.USE_CASES).orElse(key.useCase());
    body.check();
    return key.forUse(use);
  }

  /**
   * What is to change; a field that is left out stays.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong
   */
  static KeyChange change(Body body) {
    KeyChange change =
        new KeyChange(
            body.optionalText("name", MAX_NAME),
            body.bool("isActive"),
            body.has("rateLimit") ? Optional.of(limit(body)) : Optional.empty(),
            body.choice("browserSdkVersion", LoaderSettings.VERSIONS),
            body.object("dynamicSdkLoaderOptions").map(KeyBody::options).orElse(Map.of()),
            body.choice("useCase", ProjectKey.USE_CASES));
    body.check();
    return change;
  }

  private static Map<LoaderOption, Boolean> options(Body options) {
    Map<LoaderOption, Boolean> all = new EnumMap<>(LoaderOption.class);
    for (LoaderOption option : LoaderOption.values()) {
      options.bool(option.field()).ifPresent(on -> all.put(option, on));
    }
    return all;
  }

  /** A limit without a count or a window is none. */
  private static Optional<RateLimit> limit(Body body) {
    return body.object("rateLimit")
        .flatMap(
            limit -> {
              int count = bounded(limit, "count", Integer.MAX_VALUE);
              int window = bounded(limit, "window", RateLimit.MAX_WINDOW);
              return count > 0 && window > 0
                  ? Optional.of(new RateLimit(count, window))
                  : Optional.empty();
            });
  }

  private static int bounded(Body limit, String field, int most) {
    int value = limit.integer(field).orElse(0);
    if (value < 0) {
      limit.wrong(field, "Ensure this value is greater than or equal to 0.");
    } else if (value > most) {
      limit.wrong(field, "Ensure this value is less than or equal to " + most + ".");
    }
    return value;
  }
}
