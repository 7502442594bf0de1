package dev.vedette.web.key;

import dev.vedette.project.LoaderSettings;
import dev.vedette.project.ProjectKey;
import dev.vedette.project.RateLimit;
import dev.vedette.stats.KeyPoint;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pair;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pages of client keys with something, with nothing and with hostile names on them. */
public final class KeySamples {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String DSN = "https://" + "5b".repeat(16) + "@errors.example.org/7";
  private static final String PATH = "/organizations/o/projects/p/settings/keys/";
  private static final List<Crumb> CRUMBS = List.of(new Crumb("Acme", "/"), new Crumb("Shop", "/"));

  private KeySamples() {}

  /** A list, filled or empty. */
  public static PageView list(boolean filled, String name) {
    List<KeysPage.KeyRow> rows =
        List.of(
            new KeysPage.KeyRow("dsn-2", name, false, DSN, "100 events in 5 minutes", PATH + "b/"),
            new KeysPage.KeyRow("dsn-1", "Default", true, DSN, "", PATH + "a/"));
    KeyForm form = new KeyForm();
    return new KeysPage(
        filled ? "Shop" : name,
        CRUMBS,
        filled ? rows : List.of(),
        filled ? new Pager(Optional.empty(), Optional.of(PATH + "?cursor=20:1:0")) : Pager.NONE,
        true,
        PATH,
        form,
        form.windows(),
        FormErrors.none());
  }

  /** A key, with mistakes in its form if it is off. */
  public static PageView key(String name, boolean active) {
    KeyForm form =
        KeyForm.of(
            new ProjectKey(
                1,
                7,
                name,
                "a".repeat(32),
                "b".repeat(32),
                active,
                Optional.of(new RateLimit(100, 7200)),
                LoaderSettings.DEFAULT,
                "user",
                NOW));
    return new KeyPage(
        CRUMBS,
        name,
        active,
        TimeText.of(NOW.minusSeconds(864_000), NOW),
        DSN,
        List.of(new Pair("Minidump", DSN, Optional.empty()), new Pair(name, DSN, Optional.empty())),
        KeyShapes.chart(
            IntStream.range(0, 24)
                .mapToObj(
                    hour ->
                        new KeyPoint(
                            NOW.getEpochSecond() + 3600L * hour, active ? 7 * hour % 50 : 0, 2, 1))
                .toList()),
        true,
        true,
        PATH + "a/",
        form,
        form.windows(),
        active ? FormErrors.none() : FormErrors.of("count", "Enter a whole number."));
  }

  /** The question before deleting. */
  public static PageView question(String name) {
    return new DeleteKeyPage(
        CRUMBS, name, DSN, name, "17 events were sent.", PATH + "a/delete/", PATH + "a/");
  }
}
