package dev.vedette.ingest;

/** What an item has to do with the event of its envelope. */
enum ItemRole {
  /** It is the event, of which an envelope has one at most; the answer names its id. */
  EVENT,
  /** It belongs to the event: the answer names the id, and it is refused with the event. */
  OF_EVENT,
  /** It belongs to an event that may have been sent before: the answer names the id. */
  ABOUT_EVENT,
  /** Nothing. */
  NONE
}
