/**
 * The endpoints that SDKs send events to. They answer in the form of the ingestion protocol, with
 * headers for browsers of any origin, and hand what they get to the domain's ingestion.
 */
package dev.vedette.api.ingest;
