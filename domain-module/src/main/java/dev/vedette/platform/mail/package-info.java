/**
 * Mail that the server sends: invitations, links to reset a password. It works without a mail
 * server, too: who sends mail offers another way where none is configured.
 */
package dev.vedette.platform.mail;
