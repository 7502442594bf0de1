package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a project wants done with its events once they are normalised, and before tags, title and
 * all else is derived from them. Thread-safe.
 */
public interface Screening {

  /** Keeps everything as it is. */
  Screening NONE =
      new Screening() {
        @Override
        public void filter(ObjectNode event, Arrival arrival) {
          // everything is welcome
        }

        @Override
        public void scrub(ObjectNode event, ArrayNode errors, ObjectNode meta) {
          // nothing is secret
        }

        @Override
        public void scrubTags(ArrayNode tags, ObjectNode meta) {
          // nothing is secret
        }
      };

  /**
   * Looks at a normalised event, which has no tags yet.
   *
   * @throws FilteredEventException if the project does not want it
   */
  void filter(ObjectNode event, Arrival arrival);

  /**
   * Takes out of a normalised event, in place, what must not be stored.
   *
   * @param errors what normalisation could not use: samples of values are among it
   * @param meta the remarks on the event's values, to which is added what was done
   */
  void scrub(ObjectNode event, ArrayNode errors, ObjectNode meta);

  /**
   * Takes out of an event's tags, in place, what must not be stored. A tag whose value is removed
   * is gone.
   *
   * @param tags pairs of key and value
   * @param meta as above, of the whole event
   */
  void scrubTags(ArrayNode tags, ObjectNode meta);
}
