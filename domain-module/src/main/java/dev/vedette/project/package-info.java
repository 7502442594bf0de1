/**
 * Projects, the teams that own them and the keys that SDKs send events with. Ingestion asks here
 * whose key it was given.
 */
package dev.vedette.project;
