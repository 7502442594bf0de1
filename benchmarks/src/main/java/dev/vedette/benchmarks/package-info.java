/**
 * A load generator: sends events to a running server as SDKs do, and tells how many it took, how
 * long it took, what it cost, and whether anything was lost.
 */
package dev.vedette.benchmarks;
