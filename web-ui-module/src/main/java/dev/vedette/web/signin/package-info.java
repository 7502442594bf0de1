/**
 * Signing in and out. The form answers the same for an unknown address and a wrong password, and
 * leads back only to pages of this server.
 */
package dev.vedette.web.signin;
