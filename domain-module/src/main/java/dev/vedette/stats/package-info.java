/**
 * What became of everything that was sent: counts by project, category, outcome and reason, kept in
 * buckets of 10 seconds, one hour and one day. A chart reads its points from these rollups and
 * never counts events. Refusals are gathered in memory and written once a second; accepted events
 * are counted by the transaction that stores them.
 */
package dev.vedette.stats;
