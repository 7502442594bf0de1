/**
 * Who owns what of a project's code: rules in Sentry's text format, by which an event finds its
 * owners and an issue nobody works on is assigned.
 */
package dev.vedette.ownership;
