package dev.vedette.event;

/** An event that cannot be stored whatever is repaired in it. */
public class InvalidEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Refuses an event.
   *
   * @param reason text for the outcome, as in {@code invalid_json} or {@code duplicate}
   */
  public InvalidEventException(String reason) {
    super("The event is refused: " + reason);
    this.reason = reason;
  }

  /** The reason under which the loss is counted. */
  public String reason() {
    return reason;
  }
}
