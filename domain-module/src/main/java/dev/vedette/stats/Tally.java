package dev.vedette.stats;

/**
 * How much ended in one way.
 *
 * @param quantity in the unit of its category: bytes for attachments, else how many
 * @param times how many things that were
 */
public record Tally(long quantity, long times) {

  /** Nothing. */
  public static final Tally NONE = new Tally(0, 0);

  /** That many of things that are counted one by one. */
  public static Tally of(long quantity) {
    return new Tally(quantity, quantity);
  }

  /** Both together. */
  public Tally plus(Tally more) {
    return new Tally(quantity + more.quantity, times + more.times);
  }
}
