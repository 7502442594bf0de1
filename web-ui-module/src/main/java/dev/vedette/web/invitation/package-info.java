/** Where the link of an invitation leads: to an account, and into the organization. */
package dev.vedette.web.invitation;
