/**
 * How things get in: the Sentry ingestion protocol (authentication, body encodings, envelopes), the
 * limits that protect the server, the durable inbox, and the workers that digest it. A request is
 * answered only after the group-commit writer has made its rows durable; everything that is turned
 * away is counted as an outcome with its reason. Meaning is given to events elsewhere: this package
 * hands them to {@code event}, {@code issue} and the digest store.
 *
 * <p>An envelope holds items. What becomes of an item is decided by its {@code ItemType}: which
 * category limits and outcomes count it as, what it has to do with the event of the envelope, and
 * what of it is kept. Reading an item leaves rows and counts in the request's {@code Parcel}; when
 * the envelope has been read to its end, the rows of all items are made durable together, in one
 * transaction with those of other requests, and then the counts are recorded. A row is an {@code
 * InboxEntry}, an event that workers digest later, or goes straight to the table of its class
 * ({@code IntakeRow}, {@code IntakeTable}). To take a new type of items: implement {@code ItemType}
 * and list it in {@code ItemTypes}; if it keeps something that is no event, add its table to the
 * {@code IntakeTables} of {@code IngestPipeline}. A new endpoint is a class beside {@code
 * EnvelopeIntake} that uses {@code Reception} for what all of them do.
 */
package dev.vedette.ingest;
