/**
 * What every context stands on: configuration, the clock, the database and its migrations, paging
 * and the errors that callers see. Nothing here knows an organization, an issue or an event.
 */
package dev.vedette.platform;
