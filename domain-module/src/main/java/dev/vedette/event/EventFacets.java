package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The facets of an event, each value once and at most 50 of a facet: those of the innermost frames.
 * Each has a fingerprint, by which whoever has met it before knows it without comparing texts.
 */
public final class EventFacets {

  private static final int MOST = 50;

  private final List<Facet> facets;
  private final List<String> texts;
  private final long[] fingerprints;

  private EventFacets(Collector found) {
    facets = found.facets;
    texts = found.texts;
    fingerprints = Arrays.copyOf(found.fingerprints, facets.size());
  }

  static EventFacets of(ObjectNode event) {
    Collector found = new Collector();
    FacetReader.read(event, found);
    return new EventFacets(found);
  }

  /** How many values there are. */
  public int size() {
    return fingerprints.length;
  }

  /** A number that no other value is likely to have. */
  public long fingerprint(int index) {
    return fingerprints[index];
  }

  /** A value, for an event of that project. */
  public FacetValue value(int index, long projectId) {
    return FacetValue.of(projectId, facets.get(index), texts.get(index));
  }

  /** Finds each value once. */
  private static final class Collector implements FacetReader.Sink {

    private final Fingerprints met = new Fingerprints();
    private final byte[] counts = new byte[Facet.values().length];
    private final List<Facet> facets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private long[] fingerprints = new long[64];

    @Override
    public void add(Facet facet, String text) {
      long fingerprint = fingerprint(facet, text);
      if (met.contains(fingerprint) || counts[facet.ordinal()] == MOST) {
        return;
      }
      met.add(fingerprint);
      counts[facet.ordinal()]++;
      if (facets.size() == fingerprints.length) {
        fingerprints = Arrays.copyOf(fingerprints, 2 * fingerprints.length);
      }
      fingerprints[facets.size()] = fingerprint;
      facets.add(facet);
      texts.add(text);
    }

    /** Spreads the text's own hash, its length and the facet over all bits; never 0. */
    private static long fingerprint(Facet facet, String text) {
      long all = text.hashCode() * 0x1_0000_0001L ^ (long) text.length() << 40 ^ facet.number();
      long mixed = (all ^ all >>> 32) * 0x9E3779B97F4A7C15L;
      mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
      mixed ^= mixed >>> 32;
      return mixed == 0 ? 1 : mixed;
    }
  }
}
