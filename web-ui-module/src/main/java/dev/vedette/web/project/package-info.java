/**
 * A project: its last 24 hours, its issues to search, sort and settle, and the page that helps to
 * send the first event.
 */
package dev.vedette.web.project;
