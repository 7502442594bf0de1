/**
 * How an event gets in: the Sentry ingestion protocol (authentication, body encodings, envelopes),
 * the limits that protect the server, the durable inbox, and the workers that digest it. A request
 * is answered only after the group-commit writer has made its event durable; everything that is
 * turned away is counted as an outcome with its reason. Meaning is given to events elsewhere: this
 * package hands them to {@code event}, {@code issue} and the digest store.
 */
package dev.vedette.ingest;
