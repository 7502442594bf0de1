/**
 * Projects and their keys: the shape in lists, the full one with its settings, and the DSNs. What
 * Vedette cannot do is told as such: features it lacks are false, settings it lacks have the value
 * by which it behaves.
 */
package dev.vedette.api.project;
