/**
 * Inbound filters: which events a project does not want. All of it is pure; whoever digests events
 * asks {@link dev.vedette.event.filter.InboundFilters}. The filters, their names and what each
 * looks for are those of Sentry's Relay.
 */
package dev.vedette.event.filter;
