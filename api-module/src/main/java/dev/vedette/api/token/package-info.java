/**
 * Bearer tokens: a person's own and an organization's. The text of a token is in the answer that
 * makes it and nowhere else.
 */
package dev.vedette.api.token;
