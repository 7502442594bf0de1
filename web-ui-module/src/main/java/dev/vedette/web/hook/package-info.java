/** The service hooks of a project, and what was delivered to them. */
package dev.vedette.web.hook;
