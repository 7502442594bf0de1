/**
 * SCIM 2.0 (RFC 7643, RFC 7644) as far as Sentry offers it: an identity provider keeps the members
 * of an organization, as users, and its teams, as groups. Names, limits and texts are Sentry's, and
 * where identity providers write the same thing in different ways, all of them are understood.
 */
package dev.vedette.api.scim;
