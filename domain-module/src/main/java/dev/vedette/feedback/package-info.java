/**
 * What users write about errors that they met: by the dialog of a browser SDK, by an SDK's call, or
 * as feedback of its own. A report may come before the event that it is about.
 */
package dev.vedette.feedback;
