/**
 * Organizations, their members and teams, and what a caller may do in one: the only place where
 * roles, team roles and the limits of a token meet.
 */
package dev.vedette.organization;
