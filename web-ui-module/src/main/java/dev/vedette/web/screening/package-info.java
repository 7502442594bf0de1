/** Pages of what is filtered and scrubbed of events, of projects and of organizations. */
package dev.vedette.web.screening;
