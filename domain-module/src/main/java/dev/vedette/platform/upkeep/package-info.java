/** What the embedded database leaves to whoever embeds it. */
package dev.vedette.platform.upkeep;
