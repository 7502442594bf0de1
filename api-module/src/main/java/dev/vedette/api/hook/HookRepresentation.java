package dev.vedette.api.hook;

import dev.vedette.hook.HookEvent;
import dev.vedette.hook.ServiceHook;
import java.time.Instant;
import java.util.List;

/**
 * The shape of a service hook.
 *
 * @param id its guid
 * @param status active or disabled
 * @param events names, sorted
 */
public record HookRepresentation(
    Instant dateCreated, List<String> events, String id, String secret, String status, String url) {

  static HookRepresentation of(ServiceHook hook) {
    return new HookRepresentation(
        hook.dateCreated(),
        hook.events().stream().map(HookEvent::text).sorted().toList(),
        hook.guid(),
        hook.secret(),
        hook.active() ? "active" : "disabled",
        hook.url());
  }
}
