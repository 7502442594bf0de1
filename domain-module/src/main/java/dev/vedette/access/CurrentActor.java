package dev.vedette.access;

import jakarta.enterprise.context.RequestScoped;

/**
 * Who sends the current request. The authentication mechanism fills it, so that no service has to
 * be told who acts; where nobody did, the server acts on its own.
 */
@RequestScoped
public class CurrentActor {

  private Actor actor = Actor.SERVER;

  /** Who acts. */
  public Actor get() {
    return actor;
  }

  /** Says who acts, from here to the end of the request. */
  public void set(Actor known) {
    actor = known;
  }
}
