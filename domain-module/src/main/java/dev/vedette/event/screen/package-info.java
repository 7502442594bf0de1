/** What a project has set of filters and scrubbing, ready for its events. */
package dev.vedette.event.screen;
