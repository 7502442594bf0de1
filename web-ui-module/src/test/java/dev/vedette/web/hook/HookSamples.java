package dev.vedette.web.hook;

import dev.vedette.hook.HookDelivery;
import dev.vedette.hook.HookDelivery.State;
import dev.vedette.hook.HookEvent;
import dev.vedette.hook.ServiceHook;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The pages of hooks with something, with nothing and with hostile addresses on them. */
public final class HookSamples {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String PATH = "/organizations/o/projects/p/settings/hooks/";
  private static final List<Crumb> CRUMBS = List.of(new Crumb("Acme", "/"), new Crumb("Shop", "/"));
  private static final HookShapes SHAPES = new HookShapes(NOW);

  private HookSamples() {}

  private static ServiceHook hook(String url, int failures) {
    return new ServiceHook(
        1,
        7,
        "c".repeat(32),
        1,
        url,
        "d".repeat(64),
        List.of(HookEvent.ALERT, HookEvent.CREATED),
        true,
        NOW.minusSeconds(90_000),
        failures,
        failures == 0 ? Optional.empty() : Optional.of(NOW.plusSeconds(300)),
        failures * 100L);
  }

  /** A list, filled or empty. */
  public static PageView list(boolean filled, String url) {
    HookForm form = HookForm.fresh();
    return new HooksPage(
        filled ? "Shop" : url,
        CRUMBS,
        filled
            ? List.of(
                SHAPES.row(hook(url, 0), PATH + "c/"),
                SHAPES.row(hook("https://chat.example.org/hooks/incoming", 5), PATH + "d/"))
            : List.of(),
        Pager.NONE,
        true,
        PATH,
        filled ? "" : url,
        form.choices(),
        filled ? FormErrors.none() : FormErrors.of("url", "Enter a valid URL."));
  }

  /** A hook with deliveries of every kind, or none. */
  public static PageView hook(String url, boolean used) {
    ServiceHook hook = hook(url, used ? 4 : 0);
    List<HookDelivery> deliveries = new ArrayList<>();
    if (used) {
      deliveries.add(delivery(1, State.WAITING, 0, OptionalInt.empty(), ""));
      deliveries.add(
          delivery(2, State.WAITING, 3, OptionalInt.of(503), "the answer is no success"));
      deliveries.add(delivery(3, State.GIVEN_UP, 13, OptionalInt.empty(), "no answer within 10 s"));
      deliveries.add(delivery(4, State.DELIVERED, 1, OptionalInt.of(204), ""));
    }
    return SHAPES.page(
        true,
        true,
        hook,
        deliveries,
        used ? 2 : 0,
        CRUMBS,
        PATH + "c/",
        HookForm.of(hook),
        FormErrors.none());
  }

  private static HookDelivery delivery(
      long id, State state, int attempts, OptionalInt code, String failure) {
    boolean waits = state == State.WAITING;
    return new HookDelivery(
        id,
        new UUID(id, id),
        id == 4 ? HookDelivery.PING : "event.created",
        Optional.empty(),
        state,
        NOW.minusSeconds(60 * id),
        attempts,
        waits ? Optional.of(NOW.plusSeconds(90)) : Optional.empty(),
        Optional.of(NOW),
        code,
        attempts == 0 ? OptionalInt.empty() : OptionalInt.of(1234),
        Optional.of(failure).filter(text -> !text.isEmpty()));
  }

  /** The question before deleting. */
  public static PageView question(String url) {
    return new DeleteHookPage(CRUMBS, url, "3 deliveries wait.", PATH + "c/delete/", PATH + "c/");
  }
}
