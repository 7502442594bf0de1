package dev.vedette.oidc;

import dev.vedette.access.User;

/**
 * Whom an identity leads to.
 *
 * @param user the account
 * @param confirm whether the account has a password that must be entered once, before the identity
 *     is linked: nobody has proved here that the address of the account is its owner's
 */
public record OidcAdmission(User user, boolean confirm) {}
