/** Curves of what reached the server, for a project, a team or an organization. */
package dev.vedette.api.stats;
