/** Sums of everything that was sent to an organization, by category, outcome and reason. */
package dev.vedette.api.usage;
