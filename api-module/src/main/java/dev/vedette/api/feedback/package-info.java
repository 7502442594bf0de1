/** What users wrote about events: the list of a project, and what its clients submit. */
package dev.vedette.api.feedback;
