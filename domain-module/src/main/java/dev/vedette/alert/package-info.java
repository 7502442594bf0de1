/**
 * Alert rules: what has to happen to an issue so that somebody is told. The digest queues events
 * that may trigger a rule, in its transaction; a worker finds out whether they do, and queues mail
 * and deliveries of hooks in the transaction that takes the task out of the queue.
 */
package dev.vedette.alert;
