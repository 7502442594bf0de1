/**
 * The routes that SDKs send to: {@code /api/{project}/envelope/}, {@code /api/{project}/store/} and
 * the old {@code /api/store/}. They hand the raw body over to {@code dev.vedette.ingest} and write
 * its receipt or refusal in the protocol's form, with the CORS headers that browsers ask for.
 */
package dev.vedette.api.ingest;
