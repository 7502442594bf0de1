/**
 * An issue and its events. Everything an event tells is shown as plain text: nothing in it becomes
 * markup, and only complete web addresses become links.
 */
package dev.vedette.web.issue;
