/**
 * The web API, Sentry's {@code /api/0/…}, and ingestion: resources that only route, assemblers that
 * shape the answers, and the rules that cut across them. This package holds the two annotations of
 * which each route has exactly one: what it requires, or that it is public.
 */
package dev.vedette.api;
