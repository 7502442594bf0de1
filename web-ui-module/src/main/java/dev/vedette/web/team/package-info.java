/** The teams of an organization with their members and projects. */
package dev.vedette.web.team;
