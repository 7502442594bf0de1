/** How a project groups events, what other rules would do, and why an event is where it is. */
package dev.vedette.web.grouping;
