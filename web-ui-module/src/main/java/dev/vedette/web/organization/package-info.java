/** The overview of an organization: its projects with their last 24 hours. */
package dev.vedette.web.organization;
