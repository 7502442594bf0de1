/** Members of an organization and those who are invited, in lists and alone. */
package dev.vedette.api.member;
