/** How much an organization and its projects may send: pages of their settings. */
package dev.vedette.web.quota;
