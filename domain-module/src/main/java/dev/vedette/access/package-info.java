/**
 * Who is calling and what they may do: users, tokens, scopes and roles. What a caller may do in one
 * organization is the organization context's to say, because it depends on memberships.
 */
package dev.vedette.access;
