package dev.vedette.benchmarks;

/** Exact percentiles by the nearest rank. */
final class Percentiles {

  private Percentiles() {}

  /**
   * The smallest value that at least {@code percent} of all are not above; 0 where there is none.
   *
   * @param ascending sorted values
   * @param percent above 0, at most 100
   */
  static long of(long[] ascending, double percent) {
    if (ascending.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100 * ascending.length);
    return ascending[Math.max(1, rank) - 1];
  }
}
