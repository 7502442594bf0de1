/**
 * Scrubbing: what must not be stored is taken out of an event before anything is derived from it.
 * {@link dev.vedette.event.scrub.Scrubber} walks over the tree once; the rules for it are compiled
 * once from what an organization and a project have set. Names of rules, the selectors' language
 * and the remarks in {@code _meta} are those of Sentry's Relay.
 */
package dev.vedette.event.scrub;
