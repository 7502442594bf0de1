/**
 * Organizations in lists and within other shapes. The full view of one, with its teams and
 * projects, is in the package {@code detail}, which knows those too.
 */
package dev.vedette.api.organization;
