/**
 * What was received, stored, filtered and refused, for an organization, a team or a project: as a
 * chart, a table and a CSV file.
 */
package dev.vedette.web.stats;
