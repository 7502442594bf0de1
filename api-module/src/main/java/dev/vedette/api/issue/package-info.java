/** Issues, in lists and in detail, with their events and their status. */
package dev.vedette.api.issue;
