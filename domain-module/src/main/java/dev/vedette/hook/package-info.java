/**
 * Service hooks: addresses outside that are told of what happens in a project. Deliveries are
 * queued in the transaction that stores an event and made by workers, which never connect to an
 * address that is not public unless the configuration allows it.
 */
package dev.vedette.hook;
