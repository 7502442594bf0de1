package dev.vedette.hook;

import java.util.Collection;
import java.util.Optional;

/**
 * What is to change of a hook; what is empty stays.
 *
 * @param events the new ones, instead of all there were
 */
public record HookChange(
    Optional<String> url,
    Optional<? extends Collection<HookEvent>> events,
    Optional<Boolean> active) {

  /** On or off. */
  public static HookChange active(boolean active) {
    return new HookChange(Optional.empty(), Optional.empty(), Optional.of(active));
  }
}
