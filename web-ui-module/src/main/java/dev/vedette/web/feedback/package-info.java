/** Pages with what users wrote about errors, of a project and of an issue. */
package dev.vedette.web.feedback;
