package dev.vedette.event;

/** An event that an inbound filter of its project keeps out. */
public class FilteredEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Keeps an event out.
   *
   * @param reason the filter's name, under which the event is counted: {@code web-crawlers}
   */
  public FilteredEventException(String reason) {
    super("The event is filtered: " + reason);
    this.reason = reason;
  }

  /** The filter's name. */
  public String reason() {
    return reason;
  }
}
