/**
 * The members of an organization and who is invited: who they are, what they may do, and how they
 * come and go.
 */
package dev.vedette.web.member;
