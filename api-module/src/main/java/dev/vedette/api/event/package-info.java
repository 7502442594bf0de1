/**
 * Events in the three shapes of Sentry: simple in lists, full, and in detail with the ways to the
 * events beside it. What follows from the stored event alone is the domain's {@code EventView}.
 */
package dev.vedette.api.event;
