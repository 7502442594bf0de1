package dev.vedette.hook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Where whoever shapes deliveries signs in. In an EAR this module cannot see the beans of the web
 * application, which can see this one. Nothing is delivered before somebody came.
 */
@ApplicationScoped
public class HookPayloads {

  private volatile HookPayload shape;

  /** From here on deliveries look like that. */
  public void use(HookPayload payload) {
    shape = payload;
  }

  Optional<HookPayload> shape() {
    return Optional.ofNullable(shape);
  }
}
