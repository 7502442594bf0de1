/**
 * The first minutes of a new server: one form, behind a link that works once, creates the first
 * account, its organization, team and project.
 */
package dev.vedette.web.setup;
