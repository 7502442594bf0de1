/**
 * A person's own account: name, password, second factor, and the browsers that are signed in. What
 * would let another person keep the account asks for the password once more.
 */
package dev.vedette.web.account;
