package dev.vedette.web.hook;

import dev.vedette.hook.HookDelivery;
import dev.vedette.hook.HookEvent;
import dev.vedette.hook.ServiceHook;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** Makes the pages of hooks. */
final class HookShapes {

  /** Beyond this it does not matter how many wait. */
  static final int MANY = 10_000;

  private final Instant now;

  HookShapes(Instant now) {
    this.now = now;
  }

  HooksPage.HookRow row(ServiceHook hook, String path) {
    return new HooksPage.HookRow(
        hook.url(),
        hook.events().stream().map(HookEvent::text).toList(),
        hook.active(),
        trouble(hook),
        path);
  }

  HookPage page(
      boolean mayWrite,
      boolean mayDelete,
      ServiceHook hook,
      List<HookDelivery> deliveries,
      int waiting,
      List<Crumb> crumbs,
      String path,
      HookForm form,
      FormErrors errors) {
    return new HookPage(
        crumbs,
        hook.url(),
        hook.guid(),
        hook.active(),
        TimeText.of(hook.dateCreated(), now),
        mayWrite ? hook.secret() : "",
        trouble(hook),
        hook.dropped() == 0
            ? ""
            : Numbers.counted(hook.dropped(), "event was", "events were")
                + " never told of, because 10,000 deliveries were waiting.",
        waiting(waiting),
        mayWrite,
        mayDelete,
        path,
        form.url(),
        form.choices(),
        deliveries.stream().map(each -> row(each, mayWrite && hook.active() ? path : "")).toList(),
        errors);
  }

  private HookPage.DeliveryRow row(HookDelivery delivery, String path) {
    return new HookPage.DeliveryRow(
        delivery.deliveryId().toString(),
        delivery.kind(),
        switch (delivery.state()) {
          case WAITING -> delivery.attempts() == 0 ? "waiting" : "to be tried again";
          case DELIVERED -> "delivered";
          case GIVEN_UP -> "given up";
        },
        delivery.state() == HookDelivery.State.DELIVERED,
        delivery.state() == HookDelivery.State.GIVEN_UP,
        result(delivery),
        milliseconds(delivery.durationMs()),
        delivery.attempts(),
        TimeText.of(delivery.queuedAt(), now),
        delivery.nextAttempt().map(at -> TimeText.of(at, now)),
        path.isEmpty() || delivery.state() == HookDelivery.State.WAITING
            ? ""
            : path + "deliveries/" + delivery.deliveryId() + "/");
  }

  private static String result(HookDelivery delivery) {
    String code =
        delivery.responseCode().isPresent() ? "" + delivery.responseCode().getAsInt() : "";
    return delivery
        .failure()
        .map(reason -> code.isEmpty() ? reason : code + ": " + reason)
        .orElse(code);
  }

  private static String milliseconds(OptionalInt duration) {
    return duration.isPresent() ? Numbers.full(duration.getAsInt()) + " ms" : "";
  }

  static String waiting(int waiting) {
    return waiting >= MANY
        ? Numbers.full(MANY) + " deliveries or more wait."
        : waiting == 0
            ? "No delivery waits."
            : Numbers.counted(waiting, "delivery waits.", "deliveries wait.");
  }

  private String trouble(ServiceHook hook) {
    if (hook.failures() == 0) {
      return "";
    }
    String failures =
        Numbers.counted(hook.failures(), "attempt has", "attempts have") + " failed in a row.";
    return hook.pausedUntil()
        .filter(until -> until.isAfter(now))
        .map(until -> failures + " The next is " + TimeText.relative(until, now) + ".")
        .orElse(failures);
  }
}
