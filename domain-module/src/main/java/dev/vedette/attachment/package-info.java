/**
 * Files that come with events: screenshots, logs, crash dumps. The content lies on disk below the
 * data directory, one file each, and is there before its row is; what is deleted loses its row
 * first. So a row always has its file, and a file without a row is rubbish that a crash left.
 */
package dev.vedette.attachment;
