package dev.vedette.event;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Events that have a tag, as they are stored together: a row of {@code tag_postings}.
 *
 * @param first the lowest of their numbers
 * @param count how many they are
 * @param distances from each to the next, seven bits a byte from the lowest, the highest bit set in
 *     all but the last byte of a distance
 */
record Posting(long first, int count, byte[] distances) {

  /** Numbers of events are given out in blocks of so many, each to one process. */
  static final int BLOCK = 500;

  /**
   * Puts events of one batch into as few postings as may be. Batches have numbers that follow each
   * other, but for a new block in between. So no posting reaches into another of the same tag.
   *
   * @param events numbers in ascending order, each once
   */
  static List<Posting> of(List<Long> events) {
    List<Posting> postings = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= events.size(); i++) {
      if (i == events.size() || block(events.get(i)) != block(events.get(from))) {
        postings.add(one(events.subList(from, i)));
        from = i;
      }
    }
    return postings;
  }

  private static long block(long event) {
    return (event - 1) / BLOCK;
  }

  private static Posting one(List<Long> events) {
    ByteArrayOutputStream distances = new ByteArrayOutputStream(events.size());
    for (int i = 1; i < events.size(); i++) {
      long left = events.get(i) - events.get(i - 1);
      while (left > 0x7f) {
        distances.write((int) (left & 0x7f | 0x80));
        left >>>= 7;
      }
      distances.write((int) left);
    }
    return new Posting(events.get(0), events.size(), distances.toByteArray());
  }

  /** The numbers of its events, in ascending order. */
  List<Long> events() {
    List<Long> events = new ArrayList<>(count);
    long event = first;
    events.add(event);
    long distance = 0;
    int shift = 0;
    for (byte each : distances) {
      distance |= (long) (each & 0x7f) << shift;
      shift += 7;
      if (each >= 0) {
        event += distance;
        events.add(event);
        distance = 0;
        shift = 0;
      }
    }
    return events;
  }
}
