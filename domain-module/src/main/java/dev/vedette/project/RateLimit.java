package dev.vedette.project;

/**
 * How many events a key may send.
 *
 * @param count events a window, at least 1
 * @param window seconds, 1 to 86,400
 */
public record RateLimit(int count, int window) {

  /** The longest window: a day. */
  public static final int MAX_WINDOW = 86_400;

  /** As people write it. */
  @Override
  public String toString() {
    return count + " in " + window + " s";
  }
}
