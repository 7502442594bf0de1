package dev.vedette.stats;

/**
 * One point of a curve.
 *
 * @param timestamp start of its bucket in epoch seconds
 * @param count how many fell into the bucket
 */
public record Point(long timestamp, long count) {}
