/**
 * Tokens: a person's own, an organization's, and those of its integrations. A list, a form and a
 * question before revoking, the same three pages for each kind.
 */
package dev.vedette.web.token;
