/** What projects and organizations set of filtering and scrubbing their events. */
package dev.vedette.api.screening;
