package dev.vedette.event;

import java.util.Arrays;

/** A set of numbers that are spread over all bits, none of them 0: a table without objects. */
public final class Fingerprints {

  private static final int FEWEST = 128;

  private long[] slots;
  private int size;

  /** Nothing yet. */
  public Fingerprints() {
    this(new long[FEWEST], 0);
  }

  private Fingerprints(long[] slots, int size) {
    this.slots = slots;
    this.size = size;
  }

  /** The same numbers in a set of their own. */
  public Fingerprints copy() {
    return new Fingerprints(slots.clone(), size);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** How many longs they take. */
  public int capacity() {
    return slots.length;
  }

  /** Whether it is among them. */
  public boolean contains(long number) {
    return slots[slot(number)] == number;
  }

  /** Adds one. */
  public void add(long number) {
    int slot = slot(number);
    if (slots[slot] == number) {
      return;
    }
    slots[slot] = number;
    size++;
    if (2 * size > slots.length) {
      long[] before = slots;
      slots = new long[2 * before.length];
      Arrays.stream(before).filter(each -> each != 0).forEach(each -> slots[slot(each)] = each);
    }
  }

  /** Where it is, or would be. */
  private int slot(long number) {
    int mask = slots.length - 1;
    int slot = (int) number & mask;
    while (slots[slot] != 0 && slots[slot] != number) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
