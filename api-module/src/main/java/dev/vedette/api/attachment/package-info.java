/** Files of events: lists, downloads, deletion. */
package dev.vedette.api.attachment;
