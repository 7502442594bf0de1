/** Teams, alone, in lists and with the projects that they own. */
package dev.vedette.api.team;
