/** How much an organization and its projects may send. */
package dev.vedette.api.quota;
