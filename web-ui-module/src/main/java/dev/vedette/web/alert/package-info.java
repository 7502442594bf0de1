/** The alert rules of a project, what they have done and would have done, and who owns its code. */
package dev.vedette.web.alert;
