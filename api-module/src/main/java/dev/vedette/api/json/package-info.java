/**
 * JSON in and out: how Java values are written (times, absent values), and how bodies are read with
 * limits on size and depth and with the messages of the framework that clients of Sentry know.
 */
package dev.vedette.api.json;
