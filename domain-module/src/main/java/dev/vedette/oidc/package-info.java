/**
 * Sign-in through an OpenID provider (OpenID Connect, authorization code with PKCE): what is asked
 * of the provider, what of its answer is believed, and whom it lets in.
 */
package dev.vedette.oidc;
