/**
 * Events: what a client sent is parsed once, repaired and cut to bounded sizes by {@link
 * dev.vedette.event.EventNormalizer}, stored under Sentry's interface names, and shown through
 * {@link dev.vedette.event.EventEntries}. Nothing in a payload is trusted; a wrong value is dropped
 * with a remark, and only what cannot be parsed at all is refused.
 */
package dev.vedette.event;
